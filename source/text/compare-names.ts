let collator: Intl.Collator | undefined;

/**
 * Which of two names comes first: by letters whatever their case, numbers by their value.
 *
 * Its collator is made when names are first compared: that takes longer than most of what else the program
 * does at its start.
 */
export function compareNames(one: string, other: string): number {
	collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
	return collator.compare(one, other);
}
