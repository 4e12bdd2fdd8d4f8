import { expect, it } from 'vitest';
import type { RenderedScreen } from '../../terminal/render-tree.ts';
import { choose, chooseForThree, openList, question } from './open-list.ts';

/** Shows only the jobs of a filter. */
async function filter(screen: RenderedScreen, text: string): Promise<void> {
	await screen.press('/');
	await screen.type(text);
	await screen.press('enter');
	await screen.shows('❯');
}

const review = 'stage:review labeler:priya';
const lenny = 'lenny@acme.example';
const start = 'status:assigned labeler:marco';

it.each([
	['l', 'labeler', start, lenny, '', { labelerEmail: lenny }, { labelerEmail: 'marco@acme.example' }],
	['v', 'reviewer', start, lenny, '', { reviewerEmail: lenny }, { reviewerEmail: 'ravi.s@acme.example' }],
	['s', 'submit', start, null, 'submit-review', {}, {}],
	['e', 'return', review, '', 'return-edits', {}, {}],
] as const)('%s: sends one %s call, and U undoes it with the former value', async (...row) => {
	const [key, , jobsOf, typed, path, body, undone] = row;
	const { screen, calls } = await openList();
	await filter(screen, jobsOf);
	await choose(screen, key);
	if (typed !== null) {
		await screen.type(typed);
		await screen.press('enter');
	}
	await screen.shows(question);
	expect(calls).toEqual([]);
	await screen.press('enter');
	await screen.shows('1 of 1 done · U undoes it');
	await screen.press('enter', 'U');
	await screen.shows('· Undo ·');
	await screen.shows(question);
	await screen.press('enter');
	await screen.shows('1 of 1 done');
	const back = { 'submit-review': 'return-edits', 'return-edits': 'submit-review', '': '' }[path];
	expect(calls).toEqual([
		{ what: path, body },
		{ what: back, body: undone },
	]);
});

it('undoes edited instructions with the former text, line breaks and all', async () => {
	const { screen, calls } = await openList();
	await choose(screen, 'i');
	await screen.shows('Draw a box around every forklift');
	await screen.press('ctrl-u', 'enter');
	await screen.type('Two lines.');
	await screen.press('ctrl-s');
	await screen.shows(question);
	await screen.press('enter');
	await screen.shows('1 of 1 done');
	await screen.press('enter', 'U');
	await screen.shows(question);
	await screen.press('enter');
	await screen.shows('1 of 1 done');
	expect(calls[1]?.body['instructions']).toMatch(/^Draw a box around every forklift/);
});

it('keeps typed instructions when the field is left, and can take the current text', async () => {
	const { screen, calls } = await openList();
	await choose(screen, 'i');
	await screen.shows('Draw a box around every forklift');
	await screen.press('ctrl-u', 'enter');
	await screen.type('Boxes only.');
	await screen.press('esc');
	await screen.shows('· Actions ·');
	await screen.press('esc');
	await screen.shows('[All 36]');
	await screen.press('j');
	await choose(screen, 'i');
	expect(await screen.shows('· Edit instructions ·')).not.toContain('Boxes only.');
	await screen.press('esc', 'esc', 'k');
	await choose(screen, 'i');
	const kept = await screen.shows('Kept from before, not sent · Ctrl-x uses the current text');
	expect(kept).toContain('Boxes only.');
	await screen.press('ctrl-x');
	const current = await screen.shows('Draw a box around every forklift');
	expect(current).not.toContain('Kept from before');
	expect(current).not.toContain('Boxes only.');
	await screen.press('esc');
	await screen.shows('· Actions ·');
	await screen.press('i');
	expect(await screen.shows('Draw a box around every forklift')).not.toContain('Kept from before');
	expect(calls).toEqual([]);
});

it('keeps typed instructions for the jobs that a run did not change', async () => {
	const { screen } = await openList({ answerTo: (count) => (count === 2 ? 409 : 'pass') });
	await chooseForThree(screen, 'i');
	await screen.shows('· Edit instructions ·');
	await screen.press('ctrl-u');
	await screen.type('Boxes only.');
	await screen.press('ctrl-s');
	await screen.shows(question);
	await screen.press('enter');
	await screen.shows('1 of 3 done');
	await screen.press('enter', 'g');
	await screen.shows('✓ 2 marked');
	await choose(screen, 'i');
	expect(await screen.shows('Kept from before, not sent')).toContain('Boxes only.');
});

it('returns a job to another labeler, and undoes that with two requests', async () => {
	const { screen, calls } = await openList();
	await filter(screen, review);
	await choose(screen, 'e');
	await screen.type(lenny);
	await screen.press('enter');
	await screen.shows(`return, labeler: priya@labelworks.example → ${lenny}`);
	await screen.shows(`Roboflow may send 1 e-mail to ${lenny}`);
	await screen.press('enter');
	await screen.shows('1 of 1 done · U undoes it');
	await screen.press('U');
	await screen.shows('2 changes, one after another');
	await screen.press('enter');
	await screen.shows('2 of 2 done');
	expect(calls).toEqual([
		{ what: 'return-edits', body: { newLabelerEmail: lenny } },
		{ what: '', body: { labelerEmail: 'priya@labelworks.example' } },
		{ what: 'submit-review', body: {} },
	]);
});

it.each([
	['a', 'approve', 'approved'],
	['r', 'reject', 'rejected'],
] as const)(
	'%s: asks with the count, and %ss all annotated images of each job',
	async (key, word, status) => {
		const { screen, calls } = await openList();
		await chooseForThree(screen, key);
		const text = await screen.shows('In total: 169 annotated images');
		expect(text).toContain(`${word} 115 annotated images`);
		await screen.press('enter');
		await screen.shows(`Press y to ${word} the images`);
		expect(calls).toEqual([]);
		await screen.press('y');
		await screen.shows('2 of 2 done');
		const body = { currentStatus: 'annotated', status };
		expect(calls).toEqual([
			{ what: 'images/status', body },
			{ what: 'images/status', body },
		]);
	},
);

it.each([
	[404, false],
	[409, false],
	[401, true],
	[402, true],
	[423, true],
	[429, true],
])('after %i, with failures to be passed over, stops the rest: %s', async (status, isLast) => {
	const { screen, calls } = await openList({ answerTo: (count) => (count === 2 ? status : 'pass') });
	await chooseForThree(screen, 'l');
	await screen.type(lenny);
	await screen.press('enter');
	await screen.shows(question);
	await screen.press('f', 'enter');
	const text = await screen.shows(isLast ? '1 of 3 done · 2 not done' : '2 of 3 done · 1 not done');
	expect(text).toContain('not done: not now');
	if (status === 401)
		expect(text.replaceAll(/\s+/g, ' ')).toContain('may lack the scope annotation-job:update');
	expect(calls).toHaveLength(isLast ? 2 : 3);
});

it('acts on the open job from the palette', async () => {
	const { screen, calls } = await openList();
	await screen.press('space', 'space', 'j', 'enter');
	await screen.shows('acme/warehouse · job');
	await screen.press(':');
	await screen.type('submit for review');
	await screen.press('enter');
	await screen.shows(/Submit for review · .*Job \d/);
	await screen.shows(question);
	await screen.press('esc');
	await screen.shows('acme/warehouse · job');
	expect(calls).toEqual([]);
});

it('remembers for every project of a workspace that the calls are not available', async () => {
	const { screen, calls } = await openList({ answerTo: () => 404 });
	await choose(screen, 's');
	await screen.shows(question);
	await screen.press('enter');
	await screen.shows('acting on jobs is not available to this workspace');
	await screen.press('enter', 'w');
	await screen.shows('wildlife');
	await screen.type('/wildlife');
	await screen.press('enter');
	await screen.shows('acme/wildlife · jobs');
	await screen.shows('❯');
	await choose(screen, 's');
	await screen.shows('× Not now: acting on jobs is not available to this workspace');
	expect(calls).toHaveLength(1);
});
