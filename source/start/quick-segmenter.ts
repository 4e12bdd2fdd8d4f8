import { simpleCharacters } from '../jobs/simple-text.ts';

// The build puts this file's class in the place of `Intl.Segmenter` everywhere else.
const { Segmenter } = Intl;

/** Besides simple text: what begins an escape sequence, and what ends a line, always stands alone. */
const simple = new RegExp(`^[\\n\\x1b${simpleCharacters}]*$`);

/** The characters of text in which each is one code unit. */
class CodeUnits {
	readonly #input: string;

	constructor(input: string) {
		this.#input = input;
	}

	containing(codeUnitIndex = 0): Intl.SegmentData | undefined {
		const index = Math.trunc(codeUnitIndex);
		const input = this.#input;
		return index >= 0 && index < input.length ? { segment: input.charAt(index), index, input } : undefined;
	}

	*[Symbol.iterator](): Generator<Intl.SegmentData, undefined> {
		const input = this.#input;
		for (let index = 0; index < input.length; index += 1) {
			yield { segment: input.charAt(index), index, input };
		}
	}
}

/**
 * `Intl.Segmenter`, whose first use takes longer than the rest of this program's start, as far as it is
 * needed: simple text is taken apart without it.
 */
export class QuickSegmenter {
	readonly #options: ConstructorParameters<typeof Segmenter>;
	#whole: Intl.Segmenter | undefined;

	constructor(...options: ConstructorParameters<typeof Segmenter>) {
		this.#options = options;
	}

	segment(input: string): CodeUnits | Intl.Segments {
		if (simple.test(input)) return new CodeUnits(input);
		this.#whole ??= new Segmenter(...this.#options);
		return this.#whole.segment(input);
	}
}
