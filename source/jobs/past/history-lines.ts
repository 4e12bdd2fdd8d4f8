import { cleanText } from '../../text/clean-text.ts';
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

function pointIn(line: string): Point | null {
	const fields = fieldsOf(line);
	const { at, id } = fields;
	const counts = countsIn(fields);
	if (!isNumber(at) || typeof id !== 'string' || id === '' || counts === null) return null;
	// An id goes to the screen and into paths.
	return cleanText(id) === id ? { at, id, ...counts } : null;
}

/** The points in lines of JSON. A line that was cut off, or is none of ours, is passed over. */
export function pointsIn(text: string): readonly Point[] {
	const points: Point[] = [];
	// There are many points of few jobs, and one text for each id is enough.
	const ids = new Map<string, string>();
	// Line by line: a list of all lines would be as large as the text.
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
