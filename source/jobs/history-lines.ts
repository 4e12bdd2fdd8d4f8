import { cleanText } from './clean-text.ts';
import type { Point } from './history.ts';

/** A point as a line of JSON, without a break at its end. */
export const pointLine = ({ at, id, numImages, annotated, unannotated, approved, rejected }: Point): string =>
	JSON.stringify({ at, id, numImages, annotated, unannotated, approved, rejected });

type Fields = Readonly<Record<string, unknown>>;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isCount = (value: unknown): value is number | null => value === null || (isNumber(value) && value >= 0);

/** A count that is missing is not known; one that is no count spoils the line. */
function countsIn({ numImages = null, annotated = null, unannotated = null, ...others }: Fields) {
	const { approved = null, rejected = null } = others;
	if (!isCount(numImages) || !isCount(annotated) || !isCount(unannotated)) return null;
	return isCount(approved) && isCount(rejected)
		? { numImages, annotated, unannotated, approved, rejected }
		: null;
}

function fieldsOf(line: string): Fields {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === 'object' && value !== null ? { ...value } : {};
	} catch {
		return {};
	}
}

function pointIn(line: string): readonly Point[] {
	const fields = fieldsOf(line);
	const { at, id } = fields;
	const counts = countsIn(fields);
	if (!isNumber(at) || typeof id !== 'string' || id === '' || counts === null) return [];
	// An id goes to the screen and into paths.
	return cleanText(id) === id ? [{ at, id, ...counts }] : [];
}

/** The points in lines of JSON. A line that was cut off, or is none of ours, is passed over. */
export const pointsIn = (text: string): readonly Point[] =>
	text.split('\n').flatMap((line) => (line === '' ? [] : pointIn(line)));
