import { cleanText } from '../../text/clean-text.ts';
import { isRecord } from '../../text/is-record.ts';
import type { Point } from './history.ts';

/** Formats a point as a line of JSON, without a line break. */
export const pointLine = ({ at, id, numImages, annotated, unannotated, approved, rejected }: Point): string =>
	JSON.stringify({ at, id, numImages, annotated, unannotated, approved, rejected });

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** A missing count is unknown; an invalid one makes the line invalid. */
const isCount = (value: unknown): value is number | null => value === null || (isNumber(value) && value >= 0);

function parsed(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}

/**
 * Parses a line. Each field is written out, because thousands of lines are read before the first screen.
 *
 * @param ids shares one string for each id, because there are many points of few jobs.
 */
function pointIn(line: string, ids: Map<string, string>): Point | null {
	const value = parsed(line);
	if (!isRecord(value)) return null;
	const { at, id, numImages = null, annotated = null, unannotated = null } = value;
	const { approved = null, rejected = null } = value;
	if (!isNumber(at) || typeof id !== 'string' || id === '') return null;
	if (!isCount(numImages) || !isCount(annotated) || !isCount(unannotated)) return null;
	if (!isCount(approved) || !isCount(rejected)) return null;
	const known = ids.get(id);
	if (known === undefined) {
		// An id is shown on the screen and used in paths, so it must be clean.
		if (cleanText(id) !== id) return null;
		ids.set(id, id);
	}
	return { at, id: known ?? id, numImages, annotated, unannotated, approved, rejected };
}

/** Parses points from lines of JSON. Skips lines that are incomplete or not written by this program. */
export function pointsIn(text: string): readonly Point[] {
	const points: Point[] = [];
	const ids = new Map<string, string>();
	// Goes line by line, because a list of all lines would be as large as the text.
	for (let from = 0; from < text.length; ) {
		const next = text.indexOf('\n', from);
		const end = next === -1 ? text.length : next;
		const point = end === from ? null : pointIn(text.slice(from, end), ids);
		from = end + 1;
		if (point !== null) points.push(point);
	}
	return points;
}
