/** What became of a text that was to be copied. */
export type CopyResult =
	/** The terminal was asked; it does not say whether it did so. */
	| { readonly isCopied: true }
	/** @property most bytes that a terminal can be asked to take. */
	| { readonly isCopied: false; readonly most: number };

/** The clipboard of the terminal that the person looks at, wherever the program runs. */
export interface Clipboard {
	readonly copy: (text: string) => CopyResult;
}

/** What to say about it: `Copied 3 ids`. */
export function copyWords(what: string, result: CopyResult): string {
	if (result.isCopied) return `Copied ${what} to the terminal’s clipboard`;
	return `Not copied: more than the ${result.most} bytes that terminals take`;
}
