import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../source/api/client/parse-body.ts';
import { createKeyRedactor } from '../../../source/api/client/redact-key.ts';
import type { DecodedRows } from '../../../source/api/client/row-list.ts';
import { createRowReader, type RowAnswer } from '../../../source/api/client/row-reader.ts';
import { jobRows } from '../../../source/api/client/wire.ts';
import type { Job } from '../../../source/jobs/model/job.ts';
import { documentedJobs } from '../document.ts';
import { decodeJobs } from './decode-at-once.ts';

const key = 'key-of-acme';
const redactor = createKeyRedactor(key);

/** Reads a body that arrives in pieces of this size, like the client. `null` when the reader gives up. */
function answerOf(
	body: string | Buffer,
	before: RowAnswer<Job> | null = null,
	size = 1000,
	from = redactor,
): RowAnswer<Job> | null {
	const bytes = Buffer.from(body);
	const reader = createRowReader(jobRows(before?.decoded.rows ?? []), before);
	for (let end = size; end < bytes.length + size; end += size) reader.take(bytes.subarray(0, end), from);
	const isRead = reader.end(bytes, from);
	expect(reader.answer() !== null).toBe(isRead);
	return reader.answer();
}

/** Reads a body as a whole. `null` when it is refused. */
function wholeOf(body: string | Buffer): DecodedRows<Job> | null {
	try {
		return decodeJobs(parseBody(redactor.redact(new TextDecoder().decode(Buffer.from(body))), redactor));
	} catch {
		return null;
	}
}

const bodyOf = (jobs: readonly unknown[]): string => JSON.stringify({ jobs });

const odd = fc.constantFrom<unknown>(
	{ name: 'braces },{ in a name' },
	{ name: `shows ${key}` },
	{ name: 'shows key\\-of\u200b-acme' },
	{ name: 'Stapler "7" – Zürich 猫\n' },
	{ labeler: { email: 'ann@acme.example' } },
	{ numImages: 'many' },
	{ more: [{ a: 1 }, { b: [{}, {}] }] },
	{ created: 1_700_000_000 },
	{ id: '' },
	{ id: 7 },
	{ __proto__: null, prototype: 1 },
);
const job = fc
	.tuple(
		fc.constantFrom(...documentedJobs),
		fc.nat(30),
		fc.nat(3),
		fc.option(odd, { freq: 9, nil: {} }),
		fc.option(fc.dictionary(fc.string(), fc.jsonValue()), { freq: 9, nil: {} }),
	)
	.map(([known, id, annotated, some, others]) => ({
		...known,
		id: `job-${id}`,
		annotated,
		...others,
		...(some as object),
	}));
const list = fc.oneof(
	{ weight: 9, arbitrary: fc.uniqueArray(job, { maxLength: 9, selector: ({ id }) => id }) },
	{ weight: 1, arbitrary: fc.array(fc.oneof(job, fc.jsonValue()), { maxLength: 5 }) },
);

/** The next response: some jobs are changed, gone, new or elsewhere. */
const nextOf = (jobs: readonly unknown[]) =>
	fc
		.tuple(fc.array(fc.constantFrom('same', 'same', 'same', 'changed', 'gone', 'new', 'first')), list)
		.map(([fates, others]) => {
			const next: unknown[] = [];
			for (const [index, one] of jobs.entries()) {
				const fate = fates[index] ?? 'same';
				const other = others[index];
				if (fate === 'new' && other !== undefined) next.push(other);
				if (fate === 'changed') next.push({ ...(one as object), annotated: 99 });
				else if (fate === 'first') next.unshift(one);
				else if (fate !== 'gone') next.push(one);
			}
			return next;
		});
const answers = list.chain((first) =>
	nextOf(first).chain((second) => nextOf(second).map((third) => [first, second, third])),
);

/** Some bytes that replace others anywhere. */
const damage = fc.option(
	fc.record({
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		length: fc.nat(3),
		text: fc.constantFrom('', ' ', ',', '},{', '{', '"', '\\', ']', ']}', 'é', '\ufeff', key, '\u0000'),
	}),
	{ freq: 2 },
);
const size = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 100, max: 3000 }));

describe('a reader of rows', () => {
	it('reads what the parser of the whole reads, or gives up', () => {
		let read = 0;
		let kept = 0;
		fc.assert(
			fc.property(
				answers,
				fc.array(damage, { minLength: 3, maxLength: 3 }),
				size,
				(lists, damages, pieces) => {
					let before: RowAnswer<Job> | null = null;
					for (const [index, jobs] of lists.entries()) {
						const text = bodyOf(jobs);
						const harm = damages[index];
						const at = Math.floor((harm?.at ?? 0) * text.length);
						const body = harm ? text.slice(0, at) + harm.text + text.slice(at + harm.length) : text;
						const answer = answerOf(body, before, pieces);
						if (answer === null) continue;
						read += 1;
						kept += answer.rows.filter((row) => row !== null && before?.rows.includes(row)).length;
						expect(answer.decoded).toEqual(wholeOf(body));
						before = answer;
					}
				},
			),
			{ numRuns: 500 },
		);
		// About 600 and 170 on average.
		expect(read).toBeGreaterThan(200);
		expect(kept).toBeGreaterThan(30);
	});

	it('reads the response of the document, in pieces of any size', () => {
		const body = bodyOf(documentedJobs);
		for (const size of [1, 7, 100, body.length]) {
			expect(answerOf(body, null, size)?.decoded).toEqual(decodeJobs({ jobs: documentedJobs }));
		}
	});

	it.each([
		['an empty list', '{"jobs":[]}', 0],
		['white space at the end', '{"jobs":[{"id":"a"} ] }\n', 1],
		['a job that cannot be read beside others', '{"jobs":[{},{"id":"a"}]}', 1],
	])('reads %s', (_, body, count) => {
		expect(answerOf(body)?.decoded.rows).toHaveLength(count);
		expect(answerOf(body)?.decoded).toEqual(wholeOf(body));
	});

	it.each([
		['another form', '[{"id":"a"}]'],
		['white space between jobs', '{"jobs":[{"id":"a"}, {"id":"b"}]}'],
		['other fields', '{"jobs":[{"id":"a"}],"next":1}'],
		['a second list', '{"jobs":[{"id":"a"}],"jobs":[]}'],
		['a list that does not end', '{"jobs":[{"id":"a"}'],
		['a comma too many', '{"jobs":[{"id":"a"},]}'],
		['braces and a comma within a text', '{"jobs":[{"id":"a","name":"},{"}]}'],
		['a row that is longer than any job', `{"jobs":[{"id":"${'a'.repeat(70_000)}"}]}`],
		['more jobs than any project', `{"jobs":[${'{},'.repeat(100_000)}{"id":"a"}]}`],
		['more values than any response', `{"jobs":[${'{"id":"a"},'.repeat(80_000)}{"id":"a"}]}`],
		['no job that can be read', '{"jobs":[{}]}'],
	])('gives up at %s', (_, body) => {
		expect(answerOf(body, null, 60_000)).toBeNull();
	});

	it('gives up at a comma too many behind a job whose bytes are the same', () => {
		const before = answerOf('{"jobs":[{"id":"a"}]}');
		expect(answerOf('{"jobs":[{"id":"a"},]}', before)).toBeNull();
	});

	it('keeps the jobs whose bytes are the same', () => {
		const jobs = Array.from({ length: 500 }, (_, index) => ({ ...documentedJobs[0], id: `job-${index}` }));
		const before = answerOf(bodyOf(jobs));
		const changed = jobs.map((job, index) => (index % 100 === 7 ? { ...job, annotated: 99 } : job));
		const after = answerOf(bodyOf([{ id: 'new' }, ...changed.toSpliced(50, 1)]), before);
		const kept = after?.rows.filter((row) => row !== null && before?.rows.includes(row));
		expect(kept).toHaveLength(494);
	});

	it('keeps jobs in another order, piece by piece', () => {
		const jobs = Array.from({ length: 300 }, (_, index) => ({ ...documentedJobs[0], id: `job-${index}` }));
		const before = answerOf(bodyOf(jobs));
		const after = answerOf(bodyOf(jobs.toReversed()), before);
		expect(after?.rows).toEqual(before?.rows.toReversed());
		expect(after?.rows.every((row) => before?.rows.includes(row))).toBe(true);
	});

	it('reads the same bytes again when another key is redacted', () => {
		const body = bodyOf([{ id: 'a', name: 'shows other-key' }]);
		const before = answerOf(body);
		const after = answerOf(body, before, 1000, createKeyRedactor('other-key'));
		expect([before, after].map((answer) => answer?.rows[0]?.name)).toEqual([
			'shows other-key',
			'shows [key]',
		]);
	});
});
