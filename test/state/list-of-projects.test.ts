import { describe, expect, it } from 'vitest';
import type { Job } from '../../source/jobs/model/job.ts';
import { rowAt, rowKey } from '../../source/jobs/model/row-key.ts';
import { type ListAction, listReducer } from '../../source/state/list.ts';
import { markedJobs, selectedJob, shownJobs } from '../../source/state/list-selectors.ts';
import { initialList, type ListState } from '../../source/state/list-state.ts';
import { jobWith } from '../jobs/job-fixture.ts';

const known = new Map<string, Job>();

/** `one/a two/a`: jobs with equal ids in several projects. Equal keys return the same job every time. */
const jobs = (keys: string): readonly Job[] =>
	keys
		.split(' ')
		.filter(Boolean)
		.map((key) => {
			const { ref, id } = rowAt({ workspace: 'acme', project: null }, key);
			const job = known.get(key) ?? jobWith({ id, projectRef: ref });
			known.set(key, job);
			return job;
		});
const arrive = (keys: string, isMore = false): ListAction => ({
	type: 'jobs-arrived',
	at: 1,
	jobs: jobs(keys),
	isMore,
});
const reduced = (state: ListState, ...actions: readonly ListAction[]): ListState =>
	actions.reduce(listReducer, state);
const keysOf = (rows: readonly Job[]): string => rows.map(rowKey).join(' ');
const list = (keys: string): ListState => reduced(initialList(), arrive(keys));

describe('jobs of several projects with equal ids', () => {
	it('are selected one at a time', () => {
		const state = reduced(list('one/a two/a three/a'), { type: 'moved', by: 1, height: 9 });
		expect(selectedJob(state)?.projectRef?.project).toBe('two');
		expect(state.selectedId).toBe('two/a');
		expect(reduced(state, { type: 'job-chosen', id: 'three/a' }).selectedId).toBe('three/a');
	});

	it('have separate marks, and keep them while other jobs arrive', () => {
		const marked = reduced(
			list('one/a two/a'),
			{ type: 'moved', by: 1, height: 9 },
			{ type: 'mark-toggled', height: 9 },
			{ type: 'released' },
			arrive('three/a one/a two/a'),
		);
		expect(keysOf(markedJobs(marked))).toBe('two/a');
	});

	it('are sorted and filtered by their projects', () => {
		const state = reduced(list('one/a two/a three/a'), {
			type: 'sorted',
			sort: { key: 'project', isDescending: true },
		});
		expect(keysOf(shownJobs(state))).toBe('two/a three/a one/a');
		expect(keysOf(shownJobs(reduced(state, { type: 'filtered', text: 'project:t' })))).toBe('two/a three/a');
		expect(keysOf(shownJobs(reduced(state, { type: 'filtered', text: 'project=acme/one' })))).toBe('one/a');
	});

	it('disappear separately', () => {
		const state = reduced(list('one/a two/a'), arrive('two/a'));
		expect([...state.gone]).toEqual(['one/a']);
		expect(keysOf(shownJobs(state))).toBe('two/a');
	});
});

describe('a response in parts', () => {
	it('keeps changes of its first parts as new until the next response', () => {
		const first = reduced(
			list('one/a two/a'),
			arrive('one/a one/b two/a'),
			arrive('one/a one/b two/c', true),
		);
		expect(first.changes.get('one/b')).toBe('new');
		expect(first.changes.get('two/c')).toBe('new');
		expect([...first.gone]).toEqual(['two/a']);
		const second = reduced(first, arrive('one/a one/b two/c'));
		expect([...second.gone]).toEqual([]);
	});

	it('keeps jobs that are gone until all parts have arrived', () => {
		const state = reduced(
			list('one/a one/b two/a'),
			arrive('one/a two/a'),
			arrive('one/a two/a two/b', true),
		);
		expect([...state.gone]).toEqual(['one/b']);
		expect(state.attributes.map(({ key }) => key)).toEqual(['one/a', 'one/b', 'two/a', 'two/b']);
	});
});
