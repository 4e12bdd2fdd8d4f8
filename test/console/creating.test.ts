import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { startDemoServer } from '../../source/demo/server.ts';
import { attemptOf } from '../../source/jobs/assign/find-made.ts';
import { createJournal } from '../../source/jobs/assign/journal.ts';
import { fillableJournal } from '../jobs/fillable-journal.ts';
import { serve } from '../server/serve.ts';
import { forward, type SeenRequest, sendJson } from '../server/start-server.ts';
import { type ConversationOptions, converse } from './conversation.ts';

type Create = (
	seen: SeenRequest,
	good: () => Promise<unknown>,
) => Promise<{ status: number; body: string } | 'drop'>;

/** The demo, whose creates this stands in front of. */
async function serveCreates(create: Create): Promise<ConversationOptions & { readonly posts: () => number }> {
	const demo = await startDemoServer({ jobs: 8 });
	onTestFinished(() => demo.close());
	const server = await serve(async (response, seen, incoming) => {
		if (seen.method !== 'POST') return (await forward(demo.url, seen))(response);
		const good = (): Promise<unknown> => fetch(demo.url + seen.url, { method: 'POST', body: seen.body });
		const answer = await create(seen, good);
		return answer === 'drop' ? incoming.socket.destroy() : sendJson(response, answer.body, answer.status);
	});
	return {
		apiUrl: server.url,
		key: demo.key,
		posts: () => server.requests.filter(({ method }) => method === 'POST').length,
	};
}

/** A new job up to the review step, with the defaults but 10 images. */
const toReview = ['create', '', '10', '', '', '', ''];

const refusal = { status: 400, body: '{"error":"invalid_member","message":"priya is not a member"}' };

describe('creating a job', () => {
	it('reports a refusal, and continues from the changed field', async () => {
		let times = 0;
		const options = await serveCreates(async (_seen, good) => {
			times += 1;
			if (times === 1) return refusal;
			await good();
			return {
				status: 200,
				body: '{"id":"new-job","name":"N","numImages":10,"labeler":"marco@acme.example"}',
			};
		});
		const transcript = await converse(
			[...toReview, 'yes', 'labeler', 'marco', 'yes', 'log', 'quit'],
			options,
		);
		expect(transcript).toContain(`\
Create it? yes, back, command, or the field to change: yes
Creating the job.
Not created: 400 priya is not a member; correct what the message names, then retry.
Create it? yes, back, command, or the field to change: labeler
`);
		expect(transcript).toContain(
			'Labeler [priya@labelworks.example]: marco\nUsing marco@acme.example.\nThis job will be',
		);
		expect(transcript).toContain('Created N: 10 images for marco@acme.example.');
		expect(transcript).toMatch(/Jobs: log\n[\d:]+: Created N.*\n[\d:]+: Not created: 400/);
		expect(options.posts()).toBe(2);
	});

	it('finds the job in the list after a lost response', async () => {
		const options = await serveCreates(async (_seen, good) => {
			await good();
			return 'drop';
		});
		const transcript = await converse([...toReview, 'yes', 'unconfirmed', 'quit'], options);
		expect(transcript).toContain(`\
Creating the job.
The create is unconfirmed; checking whether the job exists.
Created Dock 4, night shift: Job 3: 10 images for priya@labelworks.example.
`);
		expect(transcript).toContain('No unconfirmed actions.');
		expect(options.posts()).toBe(1);
	});

	it('keeps a job unconfirmed until the user decides', async () => {
		const options = await serveCreates(async () => 'drop');
		const lines = [
			'yes',
			'yes',
			'no',
			'leave',
			'unconfirmed',
			'1',
			'refresh',
			'again',
			'leave',
			'unconfirmed',
		];
		const transcript = await converse([...toReview, ...lines, 'quit'], options);
		expect(transcript).toContain(`\
Unconfirmed: connection lost.
We don't know whether this job was created. To check, go back to the list and type refresh; unconfirmed shows what is known.
Create it? yes, back, command, or the field to change: yes
An earlier attempt may have made this job already. Send it anyway? yes or no [no]: no
`);
		expect(transcript).toContain('1. Dock 4, night shift: Job 3: 10 images of batch ');
		expect(transcript).toContain(
			"We don't know whether these jobs were created. They are not resent automatically.",
		);
		expect(transcript).toContain('Unconfirmed [back]: again\nA new job in acme/warehouse.');
		expect(transcript).toContain('Jobs: unconfirmed\nNo unconfirmed actions.\n');
		expect(options.posts()).toBe(1);
	});

	it('forgets an unconfirmed job, and undoes that', async () => {
		const options = await serveCreates(async () => 'drop');
		const lines = ['yes', 'leave', 'list'];
		const transcript = await converse(
			[
				...[...toReview, ...lines, 'unconfirmed', 'undo', 'forget 1', '', 'forget 1', 'yes'],
				...['undo', 'list', '', 'quit'],
			],
			options,
		);
		expect(transcript).toContain('1 unconfirmed action: type unconfirmed to see what is known.');
		const question = 'Forget Dock 4, night shift: Job 3? The program stops looking for it. yes or no [no]: ';
		expect(transcript).toContain(`${question}\nUnconfirmed [back]: forget 1\n${question}yes\n`);
		expect(transcript).toContain('Nothing to undo: nothing was forgotten since the program began.');
		expect(transcript).toContain('Dock 4, night shift: Job 3 is forgotten.\n');
		expect(transcript).toMatch(
			/undo\nUndone: the create of “Dock 4, night shift: Job 3” is unconfirmed again\.\n.*list\n1\. Dock 4/,
		);
	});

	it('does not forget, nor undo that, while the journal cannot be written', async () => {
		const { journal, fill } = fillableJournal();
		const options = { ...(await serveCreates(async () => 'drop')), program: { journal } };
		const transcript = await converse(
			[
				...[...toReview, 'yes', 'leave', 'list', 'unconfirmed', () => fill(true), 'forget 1', 'yes'],
				...[
					() => fill(false),
					'forget 1',
					'yes',
					() => fill(true),
					'undo',
					() => fill(false),
					'undo',
					'quit',
				],
			],
			options,
		);
		expect(transcript).toMatch(
			/Not forgotten: the journal cannot be written; free disk space\.\n(?:.*\n)+.* is forgotten\.\n.*undo\nNot undone: the journal cannot be written; free disk space\.\n.*undo\nUndone: /,
		);
	});

	it('finds the job of a killed program at the next start', async () => {
		let text = '';
		const lines = { append: (line: string) => (text += line), read: () => text };
		const journalOf = (writer: string) =>
			createJournal({ lines, writer, isRunning: () => false, now: Date.now });
		const project = { workspace: 'acme', project: 'warehouse' };
		const demo = await startDemoServer({ jobs: 8 });
		onTestFinished(() => demo.close());
		const client = createClient({ apiUrl: demo.url, auth: 'query', key: () => demo.key });
		const batch = (await client.batches(project)).rows[0]?.id ?? '';
		const people = { labeler: 'lenny@acme.example', reviewer: 'rita@acme.example' };
		const job = { name: 'Lost', batch, numImages: 3, ...people, instructions: '' };
		const known = (await client.jobs(project)).rows;
		journalOf('a program that was killed').begin(project, attemptOf(job, Date.now(), known));
		await client.createJob(project, job);
		const program = { journal: journalOf('this program') };
		const transcript = await converse(['quit'], { apiUrl: demo.url, key: demo.key, program });
		expect(transcript).toContain('Lost was created: the list confirms it.');
	});

	it.each([['create'], ['like 1'], ['assign 1'], ['split 1']])(
		'rejects %s when the program is read-only',
		async (line) => {
			const options = await serveCreates(async () => 'drop');
			const transcript = await converse([line, 'quit'], { ...options, program: { isReadOnly: true } });
			expect(transcript).toContain(`Jobs: ${line}\nRead-only: nothing is created.`);
		},
	);
});

describe('a split', () => {
	const toPlan = ['split 2', '9', '1', '1 2 3', '', '', ''];

	it('distributes jobs to a team, and finds them by a filter', async () => {
		const options = await serveCreates(async () => 'drop');
		const teams = { night: ['priya@labelworks.example', 'new@acme.example'] };
		const transcript = await converse(
			['split 2', '9', '1', '@night=2', '', '', '', 'leave', 'filter labeler:@night', 'quit'],
			{ ...options, program: { teams } },
		);
		expect(transcript).toMatch(
			/\d images for priya@labelworks\.example.*\n.*\d images for new@acme\.example/,
		);
		expect(transcript).toContain('labeler:priya@labelworks.example,new@acme.example');
	});

	it('distributes images, and creates one job after another', async () => {
		const options = await serveCreates(async ({ body }) => {
			const { name, labelerEmail, num_images: numImages } = JSON.parse(body);
			return { status: 200, body: JSON.stringify({ id: name, name, numImages, labeler: labelerEmail }) };
		});
		const transcript = await converse(
			[...toPlan, 'labelers', '1=2 2', 'shared', '3', 'names', '{labeler}', 'yes', 'quit'],
			options,
		);
		expect(transcript).toContain(
			'Names [{batch} · {labeler} · {n}]: {labeler}\n2 jobs will be created in acme/warehouse, 9 images.\n',
		);
		expect(transcript).toContain(`\
1. 6 images for priya@labelworks.example, reviewer ravi.s@acme.example, name priya
2. 3 images for oskar@labelworks.example, reviewer quinn@acme.example, name oskar
220 images of the batch will remain.
Instructions: none
On failure: stop.
Create them? yes, back, failure, command, or the field to change: yes
Creating the jobs, one after another. Type stop to stop after the one that is being created.
1 of 2, for priya@labelworks.example: creating.
1 of 2, for priya@labelworks.example: created.
2 of 2, for oskar@labelworks.example: creating.
2 of 2, for oskar@labelworks.example: created.
2 of 2 jobs created.
`);
	});

	it('stops on request, and creates the rest later', async () => {
		const options = await serveCreates(async ({ body }) => {
			const { name, labelerEmail, num_images: numImages } = JSON.parse(body);
			return { status: 200, body: JSON.stringify({ id: name, name, numImages, labeler: labelerEmail }) };
		});
		const transcript = await converse([...toPlan, 'yes', 'help', '1', 'again', 'quit'], {
			...options,
			typedMeanwhile: ['stop'],
		});
		expect(transcript).toContain(
			'1 of 3 jobs created; 2 not created, again creates them.\nSplit [back]: help\n',
		);
		expect(transcript).toContain('Split [back]: 1\nNumbers have no effect here.\n');
		expect(transcript).toContain('3 of 3 jobs created.');
		expect(options.posts()).toBe(3);
	});

	it('reports a refused job, and keeps the rest as a draft', async () => {
		const options = await serveCreates(async () => refusal);
		const lines = ['yes', '', 'split 2', '', '', 'leave'];
		const transcript = await converse([...toPlan, ...lines, 'quit'], options);
		expect(transcript).toContain(
			'not created: priya is not a member; correct what the message names, then retry.',
		);
		expect(transcript).toContain('0 of 3 jobs created; 3 not created, again creates them.');
		expect(transcript).toContain(
			'Labelers [priya@labelworks.example oskar@labelworks.example lena.ortiz@acme.example]: ',
		);
		expect(options.posts()).toBe(1);
	});

	it('asks again for unclear people', async () => {
		const options = await serveCreates(async () => 'drop');
		const lines = [
			'split 2',
			'9',
			'often',
			'2',
			'77',
			'1 77',
			'l',
			'1=0',
			'ann@x.io lenny@acme.exampel',
			'no',
			'',
			'{who}',
			'n',
			'',
		];
		const transcript = await converse([...lines, 'quit'], options);
		expect(transcript).toContain('Distribution [evenly]: often\nType a number: 1, 2 or 3.\n');
		expect(transcript).toContain('There is no number 77; the numbers go from 1 to 8.');
		expect(transcript).toContain('“l” fits lena.ortiz@acme.example, ');
		expect(transcript).toContain('A weight is a whole number from 1 to 99.');
		expect(transcript).toContain('{who} is not known; {batch}, {labeler} and {n} are.');
	});
});
