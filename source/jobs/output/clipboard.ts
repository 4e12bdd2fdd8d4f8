/** The result of copying a text. */
export type CopyResult =
	/** The terminal was asked to copy; it does not report whether it did. */
	| { readonly isCopied: true }
	/** @property most maximum number of bytes that a terminal can be asked to copy. */
	| { readonly isCopied: false; readonly most: number };

/** The clipboard of the person's terminal, wherever the program runs. */
export interface Clipboard {
	readonly copy: (text: string) => CopyResult;
}

/** Returns the message about a copy: `Copied 3 ids`. */
export function copyWords(what: string, result: CopyResult): string {
	if (result.isCopied) return `Copied ${what} to the terminal’s clipboard`;
	return `Not copied: more than the ${result.most} bytes that terminals take`;
}
