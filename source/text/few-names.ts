/** Maximum number of names in a message: a wrong file on standard input may have thousands of lines. */
const most = 5;

/** Joins the first names, and counts the others: `a, b, c, d, e and 95 more`. */
export function fewNames(names: readonly string[]): string {
	const more = names.length > most ? ` and ${names.length - most} more` : '';
	return `${names.slice(0, most).join(', ')}${more}`;
}
