import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowKey } from '../../../source/jobs/model/row-key.ts';
import { noHistory } from '../../../source/jobs/past/history.ts';
import {
	mergeAnswers,
	nothingMerged,
	type ProjectAnswer,
} from '../../../source/jobs/triage/merge-answers.ts';
import { jobWith } from '../job-fixture.ts';
import { pointWith } from '../point-fixture.ts';

const answerOf = (project: string, ...ids: readonly string[]): ProjectAnswer => ({
	ref: { workspace: 'acme', project },
	rows: ids.map((id) => jobWith({ id })),
	problems: [],
	history: noHistory,
});
const keysOf = ({ rows }: Pick<ProjectAnswer, 'rows'>): readonly string[] => rows.map(rowKey);

describe('jobs of several projects', () => {
	it('are distinguished although their ids are equal', () => {
		const merged = mergeAnswers(nothingMerged, [answerOf('one', 'a', 'b'), answerOf('two', 'a')]);
		expect(keysOf(merged)).toEqual(['one/a', 'one/b', 'two/a']);
		expect(merged.rows[2]?.projectRef).toEqual({ workspace: 'acme', project: 'two' });
	});

	it('are in the order in which their projects first responded', () => {
		const [one, two, three] = [answerOf('one', 'a'), answerOf('two', 'b'), answerOf('three', 'c')];
		const first = mergeAnswers(nothingMerged, [two]);
		const second = mergeAnswers(first, [one, two, three]);
		expect(keysOf(second)).toEqual(['two/b', 'one/a', 'three/c']);
		expect(keysOf(mergeAnswers(second, [one, three]))).toEqual(['one/a', 'three/c']);
	});

	it('keep their identity while they do not change, and so does the list', () => {
		const [one, two] = [answerOf('one', 'a', 'b'), answerOf('two', 'c')];
		const before = mergeAnswers(nothingMerged, [one, two]);
		expect(mergeAnswers(before, [{ ...one }, { ...two }])).toBe(before);
		const [a] = one.rows;
		const changed = { ...one, rows: [jobWith({ id: 'new' }), ...(a === undefined ? [] : [a])] };
		const after = mergeAnswers(before, [changed, two]);
		expect(keysOf(after)).toEqual(['one/new', 'one/a', 'two/c']);
		expect(after.rows[1]).toBe(before.rows[0]);
		expect(after.rows[2]).toBe(before.rows[2]);
	});

	it('include their history and the problems of their response', () => {
		const point = pointWith(0, { id: 'a' });
		const merged = mergeAnswers(nothingMerged, [
			{ ...answerOf('one', 'a'), history: new Map([['a', [point]]]) },
			{ ...answerOf('two', 'a'), problems: ['job 2 has no id'] },
		]);
		expect([...merged.history]).toEqual([['one/a', [point]]]);
		expect(merged.problems).toEqual(['two: job 2 has no id']);
	});

	it('are all included once, in whatever order the responses arrive', () => {
		const slug = fc.constantFrom('one', 'two', 'three', 'four');
		const answers = fc.uniqueArray(fc.tuple(slug, fc.uniqueArray(fc.constantFrom('a', 'b', 'c'))), {
			selector: ([project]) => project,
		});
		fc.assert(
			fc.property(fc.array(answers), (rounds) => {
				let merged = nothingMerged;
				for (const round of rounds) {
					merged = mergeAnswers(
						merged,
						round.map(([project, ids]) => answerOf(project, ...ids)),
					);
					const expected = round.flatMap(([project, ids]) => ids.map((id) => `${project}/${id}`));
					expect([...keysOf(merged)].sort()).toEqual(expected.sort());
				}
			}),
		);
	});
});
