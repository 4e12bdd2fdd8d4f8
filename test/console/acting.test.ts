import { beforeEach, describe, expect, it } from 'vitest';
import { demoKeys } from '../../source/demo/cast.ts';
import { createDraftStore } from '../../source/files/draft-file.ts';
import { type ServedDemo, serveDemo } from '../server/serve-demo.ts';
import { sendJson } from '../server/start-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type ConversationOptions, converse, type Move } from './conversation.ts';

let demo: ServedDemo;

beforeEach(async () => {
	demo = await serveDemo();
});

const talk = (moves: readonly Move[], options: Partial<ConversationOptions> = {}): Promise<string> =>
	converse([...moves, 'quit'], { apiUrl: demo.url, key: demo.key, ...options });

/** Bodies of what was sent that was no GET, by what follows the job in the path. */
const writes = () =>
	demo.requests
		.filter(({ method }) => method !== 'GET')
		.map(({ path, body }) => [
			path.replace(/^.*\/annotation-(jobs|batches)\/[^/]*\/?/, ''),
			JSON.parse(body),
		]);

describe('acting on jobs in the console', () => {
	it('lists the actions for a job, with reasons for unavailable ones', async () => {
		const transcript = await talk(['filter stage:start status:assigned', 'act 1']);
		expect(transcript).toMatch(/^labeler: Now \S+@\S+\.$/m);
		expect(transcript).toContain('return, not now: It is not in review.');
		expect(transcript).toContain('dataset, not now: No image is approved or annotated.');
		expect(writes()).toEqual([]);
	});

	it('approves after confirmation, reports the result, and refreshes the jobs', async () => {
		const transcript = await talk([
			'filter status:review annotated>=100%',
			'approve 1',
			'no',
			'approve 1',
			'yes',
			'undo',
		]);
		expect(transcript).toContain('Warning: Approving cannot be undone.');
		expect(transcript).toContain('\nApproving cannot be undone.\n');
		expect(transcript).toMatch(
			/Reading the job again\.\n1 change, Roboflow may send 1 e-mail to \S+@\S+\.\n/,
		);
		expect(transcript).toMatch(
			/1\. .*: Approve \d+ annotated images\.\nSend it\? yes, back: no\nNothing was sent\./,
		);
		expect(transcript).toMatch(
			/Send it\? yes, back: yes\n1 of 1, .*: done\.\nApproved \d+ images of 1 job\.\nLoading the jobs/,
		);
		expect(writes()).toEqual([['images/status', { currentStatus: 'annotated', status: 'approved' }]]);
	});

	it('adds the images of several jobs to the dataset with one split', async () => {
		const transcript = await talk([
			'filter approved>=100%',
			'dataset 1 2',
			'80/10',
			'80/10/10',
			'failure',
			'yes',
		]);
		expect(transcript).toContain(
			'Train, valid and test in percent [70/20/10]: 80/10\nEnter three percentages that add up',
		);
		expect(transcript).toContain('Warning: Adding to the dataset cannot be undone.');
		expect(transcript).toMatch(/In total: \d+ train, \d+ valid, \d+ test\./);
		expect(transcript).toContain(
			'On failure: stop.\nSend it? yes, back, failure: failure\nOn failure: continue',
		);
		expect(transcript).toMatch(/Added \d+ images of 2 jobs: \d+ train, \d+ valid, \d+ test\./);
		expect(writes().map(([path]) => path)).toEqual(['accept', 'accept']);
	});

	it('offers the split of the last session, and remembers the one that is sent', async () => {
		const drafts = createDraftStore(temporaryFolder());
		drafts.savePercents('80/20/0');
		const moves = ['filter approved>=100%', 'dataset 1', '50/40/10', 'yes'];
		const transcript = await talk(moves, { program: { drafts } });
		expect(transcript).toContain('percent [80/20/0]: 50/40/10');
		expect(drafts.loadPercents()).toBe('50/40/10');
	});

	it('acts on a job of any project, in its own project', async () => {
		await talk(['filter project:wildlife stage:start', 'labeler 1', 'marco', 'yes'], { isAll: true });
		const [sent] = demo.requests.filter(({ method }) => method !== 'GET');
		expect(sent?.path).toMatch(/^\/acme\/wildlife\/annotation-jobs\//);
		expect(writes()).toHaveLength(1);
	});

	it('reassigns marked jobs, and undoes that', async () => {
		const transcript = await talk([
			'filter stage:start -labeler:marco',
			'mark 1 2',
			'labeler',
			'marco',
			'yes',
			'undo',
			'yes',
			'undo',
		]);
		expect(transcript).toContain('Using marco@acme.example.');
		expect(transcript).toContain(
			'2 changes, one after another, Roboflow may send 2 e-mails to marco@acme.example.',
		);
		expect(transcript).toContain('Reassigned 2 jobs to marco@acme.example.\nType undo to undo it.');
		expect(transcript.split(/Reassigned 2 jobs.*/).at(1)).not.toContain('marked');
		const sent = writes().map(([, body]) => body.labelerEmail);
		expect(sent.slice(0, 2)).toEqual(['marco@acme.example', 'marco@acme.example']);
		expect(sent).toHaveLength(4);
		expect(sent.slice(2)).not.toContain('marco@acme.example');
	});

	it('acts once on a job that is named twice, and keeps the marks of other jobs', async () => {
		const transcript = await talk([
			'filter stage:start -labeler:marco',
			'mark 4 5',
			'labeler 1 1',
			'marco',
			'yes',
			'mark 6 6',
		]);
		expect(transcript).toContain('Reassigned 1 job to marco@acme.example.');
		expect(writes()).toHaveLength(1);
		expect(transcript).toMatch(/2 marked\..*3 marked\./s);
	});

	it('undoes a return to another labeler: the labeler of before, and in review again', async () => {
		const transcript = await talk([
			'filter status:review labeler:lenny',
			'return 1',
			'marco',
			'yes',
			'undo',
			'yes',
		]);
		expect(transcript).toContain('Returned 1 job.\nType undo to undo it.');
		expect(transcript).toContain('Undone: changed 1 job.\nType undo to undo it.');
		expect(writes()).toEqual([
			['return-edits', { newLabelerEmail: 'marco@acme.example' }],
			['', { labelerEmail: 'lenny@acme.example' }],
			['submit-review', {}],
		]);
	});

	it('edits instructions with several lines, and returns a job to the same labeler', async () => {
		await talk([
			'filter status:review',
			'1',
			'instructions',
			'Boxes only.',
			'Skip dark images.',
			'',
			'yes',
			'return',
			'',
			'yes',
			'back',
		]);
		expect(writes()).toEqual([
			['', { instructions: 'Boxes only.\nSkip dark images.' }],
			['return-edits', {}],
		]);
	});

	it('keeps typed lines of instructions that were left', async () => {
		const transcript = await talk([
			'filter status:review',
			'instructions 1',
			'Boxes only.',
			'leave',
			'instructions 1',
			'',
			'no',
		]);
		expect(transcript.split('New instructions:').at(1)).toContain('1. Boxes only.');
		expect(writes()).toEqual([]);
	});

	it('obeys words between the lines of instructions, and returns to the text', async () => {
		const transcript = await talk([
			'filter status:review',
			'instructions 1',
			'Boxes only.',
			'help',
			'Skip dark images.',
			'back',
			'"back"',
			'',
			'back',
			'Ask Marco.',
			'',
			'y',
		]);
		expect(transcript).toContain('Instructions now:\n1. ');
		expect(transcript).toContain('Next line, or an empty line to end: help\nWhat the labeler is to know');
		expect(transcript).toContain(
			'Next line, or an empty line to end: back\nRemoved line 2: Skip dark images.\nNext line, or an empty line to end: "back"\n',
		);
		expect(transcript).toMatch(
			/\n1\. .*: Now: .*\nNew instructions:\n1\. Boxes only\.\n2\. back\nSend it\? yes, back: back\nNothing was sent\.\n/,
		);
		expect(transcript).toContain(
			'Nothing was sent.\nNew instructions:\n1. Boxes only.\n2. back\nNext line, or an empty line to end: Ask Marco.\n',
		);
		expect(writes()).toEqual([['', { instructions: 'Boxes only.\nback\nAsk Marco.' }]]);
	});

	it('leaves the instructions when the first line is removed', async () => {
		const transcript = await talk([
			'filter status:review',
			'instructions 1',
			'Boxes only.',
			'back',
			'default',
			'back',
			'list',
		]);
		expect(transcript).toContain(
			'Removed line 1: Boxes only.\nNew instructions [back]: default\nInstructions cannot be cleared.\nNew instructions [back]: back\n',
		);
		expect(transcript).toMatch(/Jobs.*: list\n/);
		expect(writes()).toEqual([]);
	});

	it.each([
		['a person', ['labeler 1', 'marco', 'back', '', 'yes'], 'Labeler [marco@acme.example]: '],
		['a split', ['dataset 1', '80/20/0', 'back', '', 'yes'], 'percent [80/20/0]: '],
	])('returns from the review to %s', async (_, moves, question) => {
		const transcript = await talk(['filter approved>=100% -labeler:marco', ...moves]);
		expect(transcript).toContain(question);
		expect(writes()).toHaveLength(1);
	});

	it('keeps what was typed when the jobs cannot be read again', async () => {
		const transcript = await talk([
			'filter stage:start -labeler:marco',
			'labeler 1',
			() => demo.inject('detail', ({ response }) => sendJson(response, { error: 'Busy' }, 500)),
			'marco',
			() => demo.mend(),
			'',
			'yes',
		]);
		expect(transcript).toMatch(/Nothing was sent, the jobs were not read: .*/);
		expect(transcript).toContain('Labeler [marco@acme.example]: \n');
		expect(writes()).toHaveLength(1);
	});

	it('removes a job only when its name is typed', async () => {
		const { jobs } = JSON.parse(
			await (await fetch(`${demo.url}/acme/warehouse/jobs?api_key=${demo.key}`)).text(),
		);
		const { id, name } = jobs[0];
		const transcript = await talk([`filter ${id}`, 'unassign 1', 'yes', 'back', 'unassign 1', name, 'list']);
		expect(transcript).toContain(
			`Type “${name}” to send it, or back: yes\nNothing was sent: this does not match. Type: ${name}`,
		);
		expect(transcript).toContain('Warning: The job is removed. This cannot be undone.');
		expect(writes()).toEqual([['move-to-unassigned', {}]]);
		expect(transcript).toMatch(/Jobs: list\n.*35 jobs(.*\n)*1\. .*gone/i);
	});

	it('sends nothing for unavailable actions or with --read-only', async () => {
		const transcript = await talk(['filter stage:start status:assigned', 'return 1', 'undo']);
		expect(transcript).toContain('Not now: it is not in review.');
		expect(transcript).toContain('Nothing to undo.');
		const readOnly = await talk(
			['submit 1', 'yes', 'approve 3', 'yes', 'undo', 'yes', 'batches', 'merge 1 2', '', 'yes', 'back'],
			{ program: { isReadOnly: true } },
		);
		expect(readOnly.split('Read-only: nothing is sent.')).toHaveLength(5);
		expect(writes()).toEqual([]);
	});

	it('reports once that the workspace lacks these calls, and sends no more', async () => {
		const key = demoKeys.find(({ obstacle }) => obstacle === 'family')?.key ?? '';
		const transcript = await talk(
			['filter stage:annotating status:assigned annotated>0', 'submit 1', 'yes', 'submit 1'],
			{ key },
		);
		expect(transcript).toContain('not done: acting on jobs is not available to this workspace');
		expect(transcript).toContain('Not now: acting on jobs is not available to this workspace.');
		expect(writes()).toHaveLength(1);
	});

	it('remembers in the other projects of the workspace that it lacks these calls', async () => {
		const key = demoKeys.find(({ obstacle }) => obstacle === 'family')?.key ?? '';
		const transcript = await talk(
			['filter stage:annotating status:assigned annotated>0', 'submit 1', 'yes', 'project', '2', 'submit 1'],
			{ key },
		);
		expect(transcript).toContain('Not now: acting on jobs is not available to this workspace.');
		expect(writes()).toHaveLength(1);
	});

	it('reports once that the workspace cannot merge batches, and sends no more', async () => {
		const key = demoKeys.find(({ obstacle }) => obstacle === 'family')?.key ?? '';
		const transcript = await talk(['batches', 'merge 1 2', '', 'yes', 'merge 1 2', 'back', 'act 1'], { key });
		expect(transcript).toContain(
			'Not merged: 404 acting on jobs is not available to this workspace; the batches exist, and the call failed (Not found)',
		);
		expect(transcript).toMatch(/: merge 1 2\nActing on jobs is not available to this workspace\.\n/);
		expect(transcript).toContain('labeler, not now: Acting on jobs is not available to this workspace.');
		expect(writes()).toHaveLength(1);
	});

	it('stops after the current call when the user types stop', async () => {
		const transcript = await talk(
			['filter stage:annotating status:assigned annotated>0', 'submit 1 2 3', 'yes'],
			{
				typedMeanwhile: ['stop'],
			},
		);
		expect(transcript).toContain('1 of 3 changes done; 2 not sent.');
		expect(writes()).toHaveLength(1);
	});

	it('checks the result after a lost response, and sends nothing twice', async () => {
		await demo.inject('act', async ({ incoming, good }) => {
			await good();
			incoming.socket.destroy();
		});
		const transcript = await talk(['filter stage:annotating status:assigned annotated>0', 'submit 1', 'yes']);
		expect(transcript).toMatch(/unconfirmed: reading the job\.\n1 of 1, .*: done: the answer was not clear/);
		expect(writes()).toHaveLength(1);
	});

	it('lists an unconfirmed addition, and does not resend it until it is forgotten', async () => {
		await demo.inject('act', ({ incoming }) => incoming.socket.destroy());
		const mended = async (): Promise<void> => demo.mend();
		const transcript = await talk([
			'filter approved>=100%',
			'dataset 1',
			'',
			'yes',
			mended,
			'dataset 1',
			'unconfirmed',
			'1',
			'again 1',
			'forget 1',
			'yes',
			'list',
			'back',
			'dataset 1',
			'',
			'yes',
		]);
		expect(transcript).toContain('0 of 1 change done; 1 unconfirmed');
		expect(transcript).toContain('1 unconfirmed: look at the job before you send it again.');
		expect(transcript).toContain(
			'Not now: an earlier attempt may have added the images; type unconfirmed in the list.',
		);
		expect(transcript).toMatch(
			/\n1\. .*: add \d+ approved images: .*, sent .*\. Seen: .*: status complete, labeler/,
		);
		expect(transcript).toContain('Look at the job, forget this, then act on the job again from the list.');
		expect(transcript).toMatch(
			/forget 1\n.* yes or no \[no\]: yes\n.* is forgotten\.\nUnconfirmed \[back\]: list\nNo unconfirmed actions\./,
		);
		expect(transcript).toMatch(/Added \d+ images of 1 job: /);
		expect(writes().map(([path]) => path)).toEqual(['accept', 'accept']);
	});

	it('repeats the API’s error message, and stops the run', async () => {
		await demo.inject('act', ({ response }) => sendJson(response, { error: 'The job is locked' }, 409));
		const transcript = await talk([
			'filter stage:annotating status:assigned annotated>0',
			'submit 1 2',
			'yes',
		]);
		expect(transcript).toContain('The job is locked');
		expect(transcript).toContain('0 of 2 changes done; 1 not done; 1 not sent.');
	});
});

it('lists images of a job ten at a time, finds them, and links them', async () => {
	const transcript = await talk([
		'filter images>30',
		'images 1',
		'',
		'find 03',
		'1',
		'id 1',
		'find',
		'link 999',
		'back',
	]);
	expect(transcript).toMatch(/: \d+ images\.\n1\. \S+\.(jpg|png)\.\n/);
	expect(transcript).toMatch(/^11\. /m);
	expect(transcript).toMatch(/: \d+ of \d+ images\./);
	expect(transcript).toMatch(/Images \[\w+\]: 1\nhttps?:\/\//);
	expect(transcript).toContain('Add the number of an image: link 1.');
});

it('merges batches after confirmation, into the largest or another', async () => {
	const transcript = await talk([
		'batches',
		'merge 1 01',
		'merge 1 2',
		'',
		'no',
		'merge 1 2',
		'2',
		'yes',
		'back',
	]);
	expect(transcript).toContain('Add two numbers or more: merge 1 2.');
	expect(transcript).toContain('Warning: Merging batches cannot be undone.');
	expect(transcript).toContain('Nothing was merged.');
	expect(transcript).toMatch(/yes or no: yes\nMerged “.+” into “/);
	expect(writes()).toHaveLength(1);
});

it('lists a lost merge with what the batches show, warns before it is sent again, and forgets it', async () => {
	await demo.inject('act', ({ incoming }) => incoming.socket.destroy());
	const transcript = await talk([
		...['batches', 'merge 1 2', '', 'yes', 'merge 1 2', '', 'no', 'back'],
		...['unconfirmed', '1', 'again 1', 'refresh', 'forget 1', 'yes', 'undo', 'back'],
	]);
	expect(transcript).toMatch(
		/Warning: Merging batches cannot be undone\.\nWarning: An earlier merge into “.+”, sent .+, is unconfirmed\.\n/,
	);
	expect(transcript).toMatch(
		/\n1\. .+: merge .+ into .+, sent .*\. Seen: 1 of 1 batch to remove is in the list of \d\d:/,
	);
	expect(transcript).toContain('Look at the batches, forget this, then merge again from the batches.');
	expect(transcript).toMatch(/yes or no \[no\]: yes\n.* is forgotten\.\n/);
	expect(transcript).toMatch(/Undone: the merge into “.+” is unconfirmed again\./);
	expect(writes()).toHaveLength(1);
});
