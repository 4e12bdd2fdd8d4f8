import { textKey } from './same-text.ts';

/**
 * A map with text keys that ignores differences of spelling that a person does not see; see {@link textKey}.
 */
export class TextMap<Value> {
	/** Cached keys by spelling: thousands of jobs name the same few people. */
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

	/** Values in the order in which their texts were first set. */
	values = (): readonly Value[] => [...this.#values.values()];
}

/** Maps each text to its most frequent spelling, or to the first of equally frequent ones. */
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
