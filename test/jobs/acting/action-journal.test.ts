import { describe, expect, it } from 'vitest';
import {
	beginAction,
	beginMerge,
	knownActions,
	longestAction,
	mayHaveBeenAdded,
	settleAction,
	unconfirmedActions,
} from '../../../source/jobs/acting/action-journal.ts';
import type { JobAction } from '../../../source/jobs/acting/job-action.ts';
import { createJournal } from '../../../source/jobs/assign/journal.ts';
import type { JournalLines } from '../../../source/jobs/assign/journal-log.ts';
import { jobWith } from '../job-fixture.ts';

const project = { workspace: 'acme', project: 'docks' };
const job = jobWith({ id: 'j1', name: 'Dock 4' });
const accept: JobAction = { kind: 'accept', include: 'approved', counts: { train: 7, valid: 2, test: 1 } };
const submit: JobAction = { kind: 'submit' };

/** Programs that share a file. */
function programs() {
	let text = '';
	let time = 1_000_000;
	const lines: JournalLines = {
		append: (line) => {
			text += line;
		},
		read: () => text,
	};
	const open = (writer: string, isRunning = (_: string) => false) =>
		createJournal({ lines, writer, isRunning, now: () => time });
	return {
		open,
		cut: (characters: number) => {
			text = text.slice(0, -characters);
		},
		pass: (milliseconds: number) => {
			time += milliseconds;
		},
		now: () => time,
	};
}

describe('an action in the journal', () => {
	it('is under way until it is settled, and then has its outcome', () => {
		const { open, now } = programs();
		const { log } = open('here');
		const id = beginAction(log, { project, job, action: submit }, now());
		expect(knownActions(log, project)).toMatchObject([
			{ id, jobId: 'j1', name: 'Dock 4', kind: 'submit', does: 'submit for review', state: 'under-way' },
		]);
		settleAction(log, id, 'done');
		settleAction(log, id, 'unknown');
		expect(knownActions(log, project)).toMatchObject([{ state: 'done' }]);
	});

	it('is unconfirmed again when its dismissal is undone', () => {
		const { open, now } = programs();
		const { log } = open('here');
		const id = beginAction(log, { project, job, action: accept }, now());
		settleAction(log, id, 'unknown');
		settleAction(log, id, 'dismissed');
		expect(mayHaveBeenAdded(knownActions(log, project), 'j1')).toBe(false);
		settleAction(log, id, 'reopened');
		expect(unconfirmedActions(log, project)).toMatchObject([{ id }]);
		expect(mayHaveBeenAdded(knownActions(log, project), 'j1')).toBe(true);
		settleAction(log, id, 'done');
		expect(unconfirmedActions(log, project)).toEqual([]);
	});

	it('is unconfirmed when its response was lost, and when its program has ended', () => {
		const { open, now } = programs();
		const { log } = open('here');
		settleAction(log, beginAction(log, { project, job, action: accept }, now()), 'unknown');
		beginAction(log, { project, job: jobWith({ id: 'j2' }), action: accept }, now());
		expect(unconfirmedActions(log, project).map(({ jobId }) => jobId)).toEqual(['j1']);
		// Another program, after the first has ended.
		expect(unconfirmedActions(open('later').log, project).map(({ jobId }) => jobId)).toEqual(['j1', 'j2']);
	});

	it('is under way no longer than an action may take', () => {
		const { open, now, pass } = programs();
		const { log } = open('here');
		beginAction(log, { project, job, action: accept }, now());
		pass(longestAction);
		expect(unconfirmedActions(log, project)).toHaveLength(1);
	});

	it('belongs to its own project, and is not a create', () => {
		const { open, now } = programs();
		const journal = open('here');
		beginAction(journal.log, { project, job, action: submit }, now());
		expect(knownActions(journal.log, { ...project, project: 'other' })).toEqual([]);
		expect(journal.known(project)).toEqual([]);
	});

	it('may be a merge of batches, which is about no job', () => {
		const { open, now } = programs();
		const { log } = open('here');
		const id = beginMerge(
			log,
			{
				project,
				sources: [
					{ id: 'a', name: 'Dock 4' },
					{ id: 'b', name: null },
				],
				target: { id: 'c', name: 'Dock 5' },
			},
			now(),
		);
		settleAction(log, id, 'unknown');
		expect(unconfirmedActions(log, project)).toMatchObject([
			{
				...{ id, jobId: null, merge: { sources: ['a', 'b'], target: 'c' }, kind: 'merge' },
				...{ name: 'Dock 5', does: 'merge Dock 4, b into Dock 5' },
			},
		]);
		expect(mayHaveBeenAdded(knownActions(log, project), 'c')).toBe(false);
		settleAction(log, id, 'dismissed');
		expect(unconfirmedActions(log, project)).toEqual([]);
	});

	it.each([
		{},
		{ merge: {} },
		{ merge: { sources: [], target: 'c' } },
		{ merge: { sources: [1], target: 'c' } },
		{ merge: { sources: ['a'] } },
		{ merge: { sources: ['a'], target: 'c' }, jobId: 'j1' },
	])('is not read from a record about no job and no batches, or about both: %j', (fields) => {
		const { open, now } = programs();
		const { log } = open('here');
		log.append({ event: 'action', id: '1', writer: 'here', ...project, ...fields, sentAt: now() });
		expect(knownActions(log, project)).toEqual([]);
	});

	it('survives an incomplete line', () => {
		const { open, now, cut } = programs();
		const { log } = open('here');
		beginAction(log, { project, job, action: submit }, now());
		const id = beginAction(log, { project, job: jobWith({ id: 'j2' }), action: submit }, now());
		settleAction(log, id, 'done');
		cut(5);
		settleAction(log, id, 'done');
		expect(knownActions(log, project)).toMatchObject([{ state: 'under-way' }, { state: 'done' }]);
	});

	it.each([
		['unknown', true],
		['done', false],
		['refused', false],
		['dismissed', false],
	] as const)('keeps images from being added twice: %s → %s', (result, isKept) => {
		const { open, now } = programs();
		const { log } = open('here');
		const id = beginAction(log, { project, job, action: accept }, now());
		expect(mayHaveBeenAdded(knownActions(log, project), 'j1')).toBe(true);
		settleAction(log, id, result);
		expect(mayHaveBeenAdded(knownActions(log, project), 'j1')).toBe(isKept);
		expect(mayHaveBeenAdded(knownActions(log, project), 'j2')).toBe(false);
	});
});
