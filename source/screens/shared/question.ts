/** Words of a question that a key answers with yes, and others with no. */
interface QuestionWords {
	/** Name of the key that answers yes. */
	readonly yes: string;
	/** What that key does: `merge the batches`. */
	readonly does: string;
	/** Name of the key that answers no. */
	readonly no: string;
}

/** Names the keys that answer a question, for a person who pressed the yes of another question. */
export const pressFor = ({ yes, does, no }: QuestionWords): string =>
	`Press ${yes} to ${does}, ${no} to go back`;

/** @param does what sends it: `press Enter`. */
export const nothingUntil = (does: string): string => `Nothing is sent until you ${does}.`;
