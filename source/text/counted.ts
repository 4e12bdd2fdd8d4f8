/** Formats a number with its noun: `1 image`, `2 images`. */
export const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
	`${count} ${count === 1 ? noun : nouns}`;
