/**
 * Limit for the number of values in a response. A job has about 20 values; 40,000 jobs, each with as many
 * unknown values, are below it.
 */
export const mostValues = 1_500_000;
/** Limit for the nesting of arrays and objects; documented responses have four levels. */
export const mostLevels = 1000;
/**
 * Limit for the fields of one object. A million fields with different names block the program for seconds.
 */
export const mostFields = 100_000;

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
/** With this bit set, a bracket has the code of the brace of the same direction. */
const lower = 0x20;
const opening = 0x7b;
const closing = 0x7d;

/** Scans the next piece. Returns a sentence about what exceeds a limit, or `null`. */
export type JsonScan = (piece: Uint8Array) => string | null;

/**
 * Counts the values, levels and fields of JSON while it arrives. A few compressed bytes can expand to
 * millions of empty objects, which take a hundred times the memory of their text, so they are counted before
 * anything is parsed.
 */
export function createJsonScan(): JsonScan {
	let values = 0;
	let level = 0;
	let deepest = 0;
	/** Number of fields so far of the object at each level. Levels beyond the limit are not counted. */
	const fields = new Uint32Array(mostLevels + 2);
	let widest = 0;
	let isInText = false;
	let isEscaped = false;

	/** @returns the index where the string ends that the piece starts in. */
	function skipText(piece: Uint8Array, from: number): number {
		for (let at = from; at < piece.length; at += 1) {
			const byte = piece[at];
			if (isEscaped) isEscaped = false;
			else if (byte === backslash) isEscaped = true;
			else if (byte === quote) {
				isInText = false;
				return at + 1;
			}
		}
		return piece.length;
	}

	/** @returns the index where the next string begins. */
	function countValues(piece: Uint8Array, from: number): number {
		for (let at = from; at < piece.length; at += 1) {
			const byte = piece[at] ?? 0;
			if (byte === quote) {
				isInText = true;
				return at + 1;
			}
			if (byte === comma) values += 1;
			else if (byte === colon) {
				const count = (fields[level] ?? 0) + 1;
				fields[level] = count;
				if (count > widest) widest = count;
			} else if ((byte | lower) === opening) {
				values += 1;
				level += 1;
				fields[level] = 0;
				if (level > deepest) deepest = level;
			} else if ((byte | lower) === closing) level -= 1;
		}
		return piece.length;
	}

	return (piece) => {
		let at = 0;
		while (at < piece.length) at = isInText ? skipText(piece, at) : countValues(piece, at);
		if (deepest > mostLevels) return `is nested more than ${counted(mostLevels)} levels deep`;
		if (widest > mostFields) return `has an object with more than ${counted(mostFields)} fields`;
		return values > mostValues ? `holds more than ${counted(mostValues)} values` : null;
	};
}

const counted = (count: number): string => count.toLocaleString('en');
