let collator: Intl.Collator | undefined;

/**
 * Compares two names for sorting: case-insensitive, with numbers ordered by value.
 *
 * The collator is created on first use because creating it is one of the slowest steps of the start.
 */
export function compareNames(one: string, other: string): number {
	collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
	return collator.compare(one, other);
}
