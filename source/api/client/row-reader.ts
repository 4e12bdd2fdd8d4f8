import type { ReadRow } from '../../jobs/model/read-row.ts';
import { mostValues } from './json-scan.ts';
import { parserOf } from './parse-body.ts';
import type { ReadJson, ReadResult } from './read-object.ts';
import type { KeyRedactor } from './redact-key.ts';
import { createRowList, type DecodedRows, mostRows } from './row-list.ts';

/**
 * Reads the rows of a list quickly, while its JSON arrives: rows whose bytes are those of the previous
 * response are neither parsed nor decoded. For 10,000 jobs (5 MB), a refresh takes 2 ms instead of 25, and the
 * first response 22 instead of 32; `JSON.parse` alone takes 6.
 *
 * It reads only the compact form that the API sends: `{"jobs":[{…},{…}]}`. A row ends at `},{`. That may also
 * occur within a row, but then what precedes it is not complete JSON, and the parser refuses it. For any other
 * response, and in every doubt, the reader gives up, and the response is parsed as a whole.
 */
export interface RowReader<Row> {
	/**
	 * Reads on.
	 *
	 * @param body all bytes that have arrived.
	 * @returns `false` when it has given up.
	 */
	readonly take: (body: Buffer, redactor: KeyRedactor) => boolean;
	/** Reads the rest of a complete body. Returns `false` when it has given up. */
	readonly end: (body: Buffer, redactor: KeyRedactor) => boolean;
	/** Returns the rows after the end; `null` when it has given up. */
	readonly answer: () => RowAnswer<Row> | null;
}

/** Rows, and the bytes that they were read from. */
export interface RowAnswer<Row> {
	readonly decoded: DecodedRows<Row>;
	/** Ends with the last row. */
	readonly body: Buffer;
	/** Index of the first byte of each row. A row ends one byte before the next. */
	readonly starts: readonly number[];
	/** Every row; `null` for one that cannot be read. */
	readonly rows: readonly (Row | null)[];
	/** Redacts the key that these rows do not contain. Another key requires reading them again. */
	readonly redactor: KeyRedactor;
}

/** How the rows of a list are read. */
export interface RowKind<Row> {
	/** Name of the list in a response. */
	readonly key: string;
	/** Name of a row in messages. */
	readonly what: string;
	readonly read: ReadJson<Row>;
	/** Returns the number of values of a row that no field limits. */
	readonly valuesIn: (row: Row) => number;
}

const between = '},{';
const betweenBytes = Buffer.from(between);
const comma = 0x2c;
/** Length in bytes of the longest row that is read here. */
const longestRow = 65_536;
/** Number of values of a row without unknown fields. */
const usualValues = 20;

/** Returns the index behind the last byte of a row. */
const endOf = ({ starts, body }: Pick<RowAnswer<unknown>, 'starts' | 'body'>, index: number): number =>
	(starts[index + 1] ?? body.length + 1) - 1;

/**
 * Creates a reader for one response.
 *
 * @param before the previous response; `null` for the first.
 */
export function createRowReader<Row extends ReadRow>(
	{ key, what, read, valuesIn }: RowKind<Row>,
	before: RowAnswer<Row> | null,
): RowReader<Row> {
	const head = `{"${key}":[`;
	const list = createRowList<Row>(what);
	const starts: number[] = [];
	const rows: (Row | null)[] = [];
	/** Index of the first byte of the next row, and of the first one that may belong to its end. */
	let [at, searched] = [head.length, head.length];
	/** Index in the previous response of the row that is expected next. */
	let expected = 0;
	let places: ReadonlyMap<string | undefined, number> | undefined;
	let values = 0;
	let isReading = true;
	let answer: RowAnswer<Row> | null = null;

	/** Returns the expected row if the next bytes are its bytes, and nothing more. */
	function sameRow(body: Buffer, end: number, isLast: boolean, redactor: KeyRedactor): Row | null {
		const row = before?.rows[expected];
		if (!row || before?.redactor !== redactor) return null;
		const from = before.starts[expected] ?? 0;
		const to = endOf(before, expected);
		const next = at + to - from;
		if (next > end || (next === end ? !isLast : body[next] !== comma)) return null;
		return body.compare(before.body, from, to, at, next) === 0 ? row : null;
	}

	/** Returns the index behind the next row; -1 when its end has not arrived. */
	function endOfNext(body: Buffer, end: number, isLast: boolean): number {
		const found = body.indexOf(betweenBytes, searched);
		if (found !== -1 && found < end) return found + 1;
		searched = Math.max(at, end - between.length);
		return isLast ? end : -1;
	}

	function add(result: ReadResult<Row>): void {
		const row = 'row' in result ? result.row : null;
		values += usualValues + (row === null ? 0 : valuesIn(row));
		rows.push(row);
		list.add(result);
	}

	/** Parses the rows that were found and not read yet. Returns `false` when they cannot be told apart. */
	function parseFound(body: Buffer, redactor: KeyRedactor): boolean {
		const first = starts[rows.length];
		if (first === undefined) return true;
		const text = redactor.redact(body.toString('utf8', first, at - 1));
		const parse = parserOf(text, redactor);
		for (let from = 0; rows.length < starts.length; ) {
			const found = text.indexOf(between, from);
			// Redacting may have removed the start of a row.
			if ((found === -1) !== (rows.length === starts.length - 1)) return false;
			const end = found === -1 ? text.length : found + 1;
			add(read(parse(text.slice(from, end)), rows.length));
			from = end + 1;
		}
		return true;
	}

	/** Returns the place in the previous response after the last of these rows that it contains. */
	function placeAfter(added: readonly (Row | null)[]): number {
		if (before === null || before.rows[expected - 1]?.id === added.at(-1)?.id) return expected;
		places ??= new Map(before.rows.map((row, index) => [row?.id, index]));
		const last = added.findLast((row) => row !== null && places?.has(row.id));
		return (places.get(last?.id) ?? expected - added.length - 1) + 1;
	}

	/** Reads the rows that end before `end`, or at the latest there. */
	function readRows(body: Buffer, end: number, isLast: boolean, redactor: KeyRedactor): boolean {
		while (at < end) {
			const row = sameRow(body, end, isLast, redactor);
			const next =
				row === null || before === null
					? endOfNext(body, end, isLast)
					: at + endOf(before, expected) - (before.starts[expected] ?? 0);
			if (next === -1) break;
			if (row !== null && !parseFound(body, redactor)) return false;
			starts.push(at);
			if (row !== null) add({ row });
			at = next + 1;
			searched = at;
			expected += 1;
		}
		const known = rows.length;
		if (!parseFound(body, redactor)) return false;
		if (rows.length > known) expected = placeAfter(rows.slice(known));
		return end - at <= longestRow && starts.length <= mostRows && values <= mostValues;
	}

	function attempt(work: () => boolean): boolean {
		try {
			isReading &&= work();
		} catch {
			// A row is not JSON, or no row can be read. Reading the response as a whole finds out why.
			isReading = false;
		}
		return isReading;
	}

	return {
		take: (body, redactor) =>
			attempt(() => {
				const isCompact = head.startsWith(body.toString('latin1', 0, head.length));
				return isCompact && readRows(body, body.length, false, redactor);
			}),
		end: (body, redactor) =>
			attempt(() => {
				const tail = /\][ \n\r\t]*\}[ \n\r\t]*$/.exec(body.toString('latin1', at));
				if (tail === null) return false;
				const end = at + tail.index;
				if (!readRows(body, end, true, redactor)) return false;
				// A comma behind the last row announces another one.
				if (at === end && starts.length > 0) return false;
				answer = { decoded: list.decoded(), body: body.subarray(0, end), starts, rows, redactor };
				return true;
			}),
		answer: () => answer,
	};
}
