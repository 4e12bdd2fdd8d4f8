import { textKey } from './same-text.ts';

/** A map that finds a text in every spelling that is the same to a person; see {@link textKey}. */
export class TextMap<Value> {
	/** Forms of the spellings that were asked for: a few people are asked for in thousands of jobs. */
	readonly #keys = new Map<string, string>();
	readonly #values = new Map<string, Value>();

	#keyOf(text: string): string {
		let key = this.#keys.get(text);
		if (key === undefined) {
			key = textKey(text);
			this.#keys.set(text, key);
		}
		return key;
	}

	get = (text: string): Value | undefined => this.#values.get(this.#keyOf(text));
	has = (text: string): boolean => this.#values.has(this.#keyOf(text));

	set(text: string, value: Value): void {
		this.#values.set(this.#keyOf(text), value);
	}

	/** In the order in which the texts were first set. */
	values = (): readonly Value[] => [...this.#values.values()];
}

/** The spelling that is the most frequent of each text, by any of its spellings; the first of equally many. */
export function spellingsOf(texts: Iterable<string>): TextMap<string> {
	const counts = new Map<string, number>();
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	const spellings = new TextMap<string>();
	for (const [text, count] of counts) {
		const best = spellings.get(text);
		if (best === undefined || count > (counts.get(best) ?? 0)) spellings.set(text, text);
	}
	return spellings;
}
