import { cleanText } from '../../text/clean-text.ts';
import type { Point } from './history.ts';

/** Formats a point as a line of JSON, without a line break. */
export const pointLine = ({ at, id, numImages, annotated, unannotated, approved, rejected }: Point): string =>
	JSON.stringify({ at, id, numImages, annotated, unannotated, approved, rejected });

type Fields = Readonly<Record<string, unknown>>;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isCount = (value: unknown): value is number | null => value === null || (isNumber(value) && value >= 0);

/** Returns the counts of a line. A missing count is unknown; an invalid one makes the line invalid. */
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

function pointIn(line: string): Point | null {
	const fields = fieldsOf(line);
	const { at, id } = fields;
	const counts = countsIn(fields);
	if (!isNumber(at) || typeof id !== 'string' || id === '' || counts === null) return null;
	// An id is shown on the screen and used in paths, so it must be clean.
	return cleanText(id) === id ? { at, id, ...counts } : null;
}

/** Parses points from lines of JSON. Skips lines that are incomplete or not written by this program. */
export function pointsIn(text: string): readonly Point[] {
	const points: Point[] = [];
	// Shares one string for each id, because there are many points of few jobs.
	const ids = new Map<string, string>();
	// Goes line by line, because a list of all lines would be as large as the text.
	for (let from = 0; from < text.length; ) {
		const next = text.indexOf('\n', from);
		const end = next === -1 ? text.length : next;
		const point = end === from ? null : pointIn(text.slice(from, end));
		from = end + 1;
		if (point === null) continue;
		const id = ids.get(point.id) ?? point.id;
		ids.set(id, id);
		points.push({ ...point, id });
	}
	return points;
}
