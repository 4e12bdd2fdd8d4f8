import { describe, expect, it } from 'vitest';
import { noDraftStore } from '../../../source/files/draft-file.ts';
import type { RenderedScreen } from '../../terminal/render-tree.ts';
import { choose, chooseForThree, openList, question } from './open-list.ts';

/** Opens the review of another labeler for the first three jobs. */
async function reviewReassignment(screen: RenderedScreen): Promise<void> {
	await chooseForThree(screen, 'l');
	await screen.type('lenny@acme.example');
	await screen.press('enter');
	await screen.shows(question);
}

/** Opens the review of adding the annotated images of the job under the cursor. */
async function reviewAdding(screen: RenderedScreen): Promise<void> {
	await choose(screen, 'd');
	await screen.shows('approved: no image');
	await screen.press('tab', 'enter');
	await screen.shows(question);
}

describe('the menu of actions', () => {
	it('describes each action, with reasons for unavailable ones', async () => {
		const { screen } = await openList();
		await screen.press('x');
		const text = await screen.shows('· Actions · Returns desk (rotated): Job 1');
		expect(text).toMatch(/❯ l {2}Reassign labeler +now marco@acme.example/);
		expect(text).toMatch(/a {2}Approve annotated images +115 annotated images/);
		expect(text).toMatch(/e {2}Return for edits +not now: it is not in review/);
	});

	it('opens for all marked jobs, or for an open job', async () => {
		const { screen } = await openList();
		await screen.press('space', 'space', 'x');
		await screen.shows('· Actions · 2 jobs');
		await screen.press('esc', 'enter');
		await screen.shows('acme/warehouse · job');
		await screen.press('x');
		await screen.shows(/· Actions · .*Job \d/);
		await screen.press('?');
		await screen.shows('Actions on jobs');
		await screen.press('esc', 'q');
		await screen.shows('acme/warehouse · job');
	});

	it('counts the marked jobs that the list does not show', async () => {
		const { screen } = await openList();
		await screen.press('space', 'space', 'space', '4', 'x');
		await screen.shows('· Actions · 3 jobs (2 not shown)');
	});

	it('says why an action is possible for none of several jobs', async () => {
		const { screen } = await openList();
		await screen.press('space', 'space', 'x');
		await screen.shows(/e {2}Return for edits +not now: no job is in review/);
	});

	it('sends nothing for an unavailable action', async () => {
		const { screen, calls } = await openList();
		await choose(screen, 'e');
		await screen.shows('× Not now: it is not in review');
		expect(calls).toEqual([]);
	});

	it('runs an action from the palette by its words', async () => {
		const { screen } = await openList();
		await screen.press(':');
		await screen.type('approve annotated');
		await screen.shows('Approve annotated images');
		await screen.press('enter');
		await screen.shows(question);
		expect(screen.text()).toContain('· Approve annotated images ·');
	});

	it.each([
		['the question', 'approve annotated', question],
		['a field', 'reassign labeler', 'an e-mail address'],
	])('goes back from %s to where the palette was opened', async (_, words, shown) => {
		const { screen } = await openList();
		await screen.press(':');
		await screen.type(words);
		await screen.press('enter');
		await screen.shows(shown);
		await screen.press('esc');
		await screen.shows('acme/warehouse · jobs');
		expect(screen.text()).not.toContain('· Actions ·');
	});

	it('says in the list why an action of the palette is not available', async () => {
		const { screen } = await openList();
		await screen.press(':');
		await screen.type('return for edits');
		await screen.press('enter');
		await screen.shows('Not now: it is not in review');
		expect(screen.text()).toContain('acme/warehouse · jobs');
		expect(screen.text()).not.toContain('· Actions ·');
	});

	it('is rejected when the program is read-only', async () => {
		const { screen } = await openList({ program: { isReadOnly: true } });
		await screen.press('x');
		await screen.shows('read-only: nothing is changed (started with --read-only)');
		await screen.press('space');
		expect(await screen.shows('✓ 1 marked: ')).not.toContain('x acts');
	});

	it('shows empty jobs from the palette', async () => {
		const { screen } = await openList();
		await screen.press(':');
		await screen.type('empty');
		await screen.press('enter');
		await screen.shows(/\/ *empty:yes/);
	});
});

describe('acting on one job', () => {
	it('keeps the marks of other jobs', async () => {
		const { screen } = await openList();
		await screen.press('space', 'space', 'enter');
		await screen.shows('acme/warehouse · job');
		await choose(screen, 'a');
		await screen.shows(question);
		await screen.press('y');
		await screen.shows('1 of 1 done');
		await screen.press('enter');
		await screen.shows(/Approved \d+ images of 1 job/);
		await screen.press('esc');
		await screen.shows('[All 36]');
		await screen.press('x');
		await screen.shows('· Actions · 2 jobs');
	});

	it('asks with the count before it approves', async () => {
		const { screen, calls } = await openList();
		await choose(screen, 'a');
		await screen.shows(question);
		expect(screen.text()).toContain('In total: 115 annotated images');
		expect(screen.text()).toContain('approve 115 annotated images');
		expect(calls).toEqual([]);
	});

	it('counts the jobs that undo restores when one had no labeler', async () => {
		const { screen } = await openList();
		// The first job has a labeler; the demo has one to start without.
		await screen.press('/');
		await screen.type('labeler:""');
		await screen.press('enter', 'space', 'esc');
		await screen.shows('[All 36]');
		await screen.press('g', 'space');
		await choose(screen, 'l');
		await screen.type('lenny@acme.example');
		await screen.press('enter');
		await screen.shows(question);
		await screen.press('enter');
		await screen.shows('2 of 2 done · U undoes 1 of 2');
		await screen.press('enter');
		await screen.shows('Reassigned 2 jobs to lenny@acme.example · U undoes 1 of 2');
	});

	it('reassigns it to the least busy person, and undoes that', async () => {
		const { screen, calls } = await openList();
		await choose(screen, 'l');
		await screen.shows(/⏎ lena.ortiz@acme.example +5 jobs · 177 left/);
		await screen.press('enter');
		await screen.shows(question);
		expect(screen.text()).toMatch(/Roboflow may send 1 e-mail to \S+@\S+/);
		expect(calls).toEqual([]);
		await screen.press('enter');
		await screen.shows('1 of 1 done · U undoes it');
		await screen.press('U');
		await screen.shows('labeler: lena.ortiz@acme.example → marco@acme.example');
		await screen.press('enter');
		await screen.shows('· Undo ·');
		await screen.shows('1 of 1 done');
		expect(calls).toEqual([
			{ what: '', body: { labelerEmail: 'lena.ortiz@acme.example' } },
			{ what: '', body: { labelerEmail: 'marco@acme.example' } },
		]);
		await screen.press('enter');
		await screen.shows('Undone: reassigned 1 job to marco@acme.example');
	});

	it('reassigns it to a person chosen by arrows', async () => {
		const { screen, calls } = await openList();
		await choose(screen, 'l');
		await screen.shows('⏎ lena');
		expect(screen.text()).toMatch(/ravi\.s@acme\.example +0 jobs/);
		await screen.press('down');
		await screen.shows(/⏎ (?!lena)/);
		await screen.press('enter');
		await screen.shows(question);
		await screen.press('enter');
		await screen.shows('1 of 1 done');
		expect(calls[0]?.body['labelerEmail']).not.toBe('lena.ortiz@acme.example');
	});

	it('sends one call for two confirmations that arrive together', async () => {
		const { screen, calls } = await openList();
		await choose(screen, 's');
		await screen.shows(question);
		screen.send('\r');
		screen.send('\r');
		await screen.shows(/1 of 1 (job )?done/);
		expect(calls).toHaveLength(1);
	});

	it('warns about an address that resembles a known one', async () => {
		const { screen, calls } = await openList();
		await choose(screen, 'v');
		await screen.type('lenny@acme.exampel');
		await screen.shows('did you mean lenny@acme.example');
		await screen.press('ctrl-u');
		await screen.type('nobody at all');
		await screen.press('enter');
		await screen.shows('is not an e-mail address');
		expect(calls).toEqual([]);
	});

	it('edits the instructions with their line breaks, and refuses to clear them', async () => {
		const { screen, calls } = await openList();
		await choose(screen, 'i');
		await screen.shows('Draw a box around every forklift');
		await screen.press('enter');
		await screen.type('Second line.');
		await screen.press('ctrl-s');
		await screen.shows(question);
		await screen.shows(/^Second line\./m);
		await screen.press('enter');
		await screen.shows('1 of 1 done');
		expect(calls[0]?.body['instructions']).toMatch(/^Draw a box(?:.|\n)*\nSecond line\.$/);
		await screen.press('enter');
		await choose(screen, 'i');
		await screen.press('ctrl-k', 'ctrl-u', 'ctrl-s');
		await screen.shows('type a text: the API does not document how instructions are cleared');
		expect(calls).toHaveLength(1);
	});

	it('requires the name of a job to remove it', async () => {
		const { screen, calls } = await openList();
		await choose(screen, 'u');
		await screen.shows('Roboflow does not say whether the annotations of 115 annotated images are kept.');
		await screen.shows('Nothing is sent until you type the name and press Enter.');
		await screen.press('enter');
		await screen.shows('type the name to confirm');
		await screen.type('Returns desk');
		await screen.press('enter');
		await screen.shows('× Does not match. Type: Returns desk (rotated): Job 1');
		expect(calls).toEqual([]);
		await screen.type(' (rotated): Job 1');
		await screen.press('enter');
		await screen.shows('1 of 1 done');
		await screen.press('enter');
		await screen.shows('[All 35]');
		expect(calls.map(({ what }) => what)).toEqual(['move-to-unassigned']);
	});
});

describe('acting on many jobs', () => {
	it('approves, adds three jobs to the dataset with one split, and shows the counts', async () => {
		const { screen, calls } = await openList();
		await screen.press('/');
		await screen.type('stage:review');
		await screen.press('enter');
		await chooseForThree(screen, 'a');
		await screen.shows('! Approving cannot be undone.');
		await screen.press('y');
		await screen.shows('3 of 3 done');
		expect(screen.text()).not.toContain('not shown');
		await screen.press('enter', 'esc');
		await screen.press('/');
		await screen.type('approved>0 -stage:rework');
		await screen.press('enter');
		await chooseForThree(screen, 'd');
		await screen.shows(/all jobs( +\d+){4}/);
		await screen.type('60/30/20');
		await screen.press('enter');
		await screen.shows('three percentages that add up to 100');
		await screen.press('ctrl-u');
		await screen.type('60/30/10');
		await screen.press('enter');
		const text = await screen.shows('cannot be undone');
		const [, train, valid, test] = /In total: (\d+) train, (\d+) valid, (\d+) test/.exec(text) ?? [];
		await screen.press('y');
		await screen.shows('3 of 3 done');
		const sent = calls.filter(({ what }) => what === 'accept').map(({ body }) => body);
		const sum = (name: string): string => String(sent.reduce((all, body) => all + Number(body[name]), 0));
		expect([train, valid, test]).toEqual([sum('trainCount'), sum('validCount'), sum('testCount')]);
		await screen.press('enter');
		await choose(screen, 'd');
		await screen.shows('60/30/10');
	});

	it('says that an approval cannot be undone', async () => {
		const { screen, calls } = await openList();
		await choose(screen, 'a');
		await screen.shows('Nothing is sent until you press y.');
		await screen.press('enter', 'y');
		expect(await screen.shows('1 of 1 done')).toContain('  approved 115 images');
		await screen.press('enter');
		await screen.shows('Approved 115 images of 1 job');
		await screen.press('U');
		await screen.shows('Approving cannot be undone');
		expect(calls).toHaveLength(1);
	});

	it('warns of images that nobody has approved', async () => {
		const { screen } = await openList();
		await choose(screen, 'd');
		await screen.shows('approved: no image (Tab: the annotated ones)');
		await screen.press('enter');
		await screen.shows('Nothing to send: every job is left out.');
		await screen.press('esc');
		await screen.press('tab', 'enter');
		await screen.shows('! 115 images are not approved.');
	});

	it('adds nothing to the dataset when Enter is pressed twice', async () => {
		const { screen, calls } = await openList();
		await choose(screen, 'd');
		await screen.shows('approved: no image');
		await screen.press('tab', 'enter');
		await screen.shows('Nothing is sent until you press y.');
		await screen.press('enter', 'enter');
		await screen.shows('Press y to add the images, Esc to go back');
		expect(calls).toEqual([]);
		await screen.press('n');
		await screen.shows('all jobs');
		await screen.press('enter');
		await screen.shows('Nothing is sent until you press y.');
		await screen.press('y');
		await screen.shows('1 of 1 done');
	});

	it('reports how many images the API added, not how many were sent', async () => {
		const { screen } = await openList({ answerTo: () => ({ numImagesAdded: 4 }) });
		await reviewAdding(screen);
		await screen.press('y');
		const text = await screen.shows('1 of 1 done');
		expect(text).toMatch(/added 4 images\n +4 of 115 images were added/);
		await screen.press('enter');
		await screen.shows('Added 4 images of 1 job to the dataset');
	});

	it('requires the number of jobs to remove them', async () => {
		const { screen, calls } = await openList();
		await chooseForThree(screen, 'u');
		await screen.shows('type 3');
		await screen.settled();
		await screen.type('3');
		await screen.press('enter');
		await screen.shows('3 of 3 done');
		expect(calls).toHaveLength(3);
	});

	it('stops at a failure with the API’s message, and then sends the rest', async () => {
		const { screen, calls } = await openList({ answerTo: (count) => (count === 2 ? 400 : 'pass') });
		await reviewReassignment(screen);
		await screen.press('enter');
		const text = await screen.shows('1 of 3 done · 2 not done (r sends them) · U undoes it');
		expect(text).toMatch(/× .+\n +not done: not now/);
		expect(text).toContain('r send the rest');
		await screen.press('r');
		expect(await screen.shows('3 of 3 done')).not.toContain('send the rest');
		expect(screen.text()).toMatch(/^Esc back {2}U undo/m);
		await screen.press('r');
		await screen.shows('nothing is left to send');
		expect(calls).toHaveLength(4);
	});

	it('keeps only the jobs marked that were not done', async () => {
		const { screen } = await openList({ answerTo: (count) => (count === 2 ? 400 : 'pass') });
		await reviewReassignment(screen);
		await screen.press('enter');
		await screen.shows('1 of 3 done');
		await screen.press('enter');
		await screen.shows('1 of 3 changes done · 2 not done, still marked · U undoes it');
		await screen.press('g');
		await screen.shows('✓ 2 marked');
		await screen.press('!');
		const text = (await screen.shows('1 of 3 changes done')).replaceAll(/\s+/g, ' ');
		expect(text).toMatch(/“[^”]+”: not done: not now/);
		expect(text).toMatch(/“[^”]+”: not sent/);
		expect(text).not.toContain('undoes');
		await screen.press('esc');
		await screen.shows('✓ 2 marked');
		await screen.press('x');
		await screen.shows('· Actions · 2 jobs');
	});

	it('unmarks jobs that are done when the rest is sent and then undone', async () => {
		const { screen } = await openList({ answerTo: (count) => (count === 2 ? 400 : 'pass') });
		await reviewReassignment(screen);
		await screen.press('enter');
		await screen.shows('1 of 3 done');
		await screen.press('r');
		await screen.shows('3 of 3 done');
		await screen.press('U');
		await screen.shows(question);
		await screen.press('esc', 'g');
		expect(await screen.shows('[All 36]')).not.toContain('marked');
	});

	it('unmarks jobs that are done when their run is undone from the report', async () => {
		const { screen } = await openList();
		await reviewReassignment(screen);
		await screen.press('enter');
		await screen.shows('3 of 3 done');
		await screen.press('U');
		await screen.shows(question);
		await screen.press('esc', 'g');
		expect(await screen.shows('[All 36]')).not.toContain('marked');
	});

	it('offers no choice for failures with a single call', async () => {
		const { screen } = await openList();
		await choose(screen, 's');
		const text = await screen.shows(question);
		expect(text).not.toContain('on failure');
		await screen.press('f');
		await screen.shows('there is only one change, so a failure stops nothing');
		await screen.press('esc', 'esc');
		await chooseForThree(screen, 'l');
		await screen.type('lenny@acme.example');
		await screen.press('enter');
		expect(await screen.shows('on failure: stop (f to change)')).toContain('f on failure');
	});

	it('asks for another person after the API refused one', async () => {
		const { screen, calls } = await openList({ answerTo: () => 400 });
		await chooseForThree(screen, 'l');
		await screen.type('stranger@acme.example');
		await screen.press('enter');
		await screen.shows(question);
		await screen.press('enter');
		const text = await screen.shows('0 of 3 done · 3 not done: Esc, then choose another person');
		expect(text).not.toContain('send the rest');
		await screen.press('r');
		await screen.settled();
		expect(calls).toHaveLength(1);
	});

	it('continues after a failure if requested', async () => {
		const { screen, calls } = await openList({ answerTo: (count) => (count === 1 ? 400 : 'pass') });
		await reviewReassignment(screen);
		await screen.press('f');
		await screen.shows('continue with the others');
		await screen.press('enter');
		await screen.shows('2 of 3 done · 1 not done');
		expect(calls).toHaveLength(3);
	});

	it.each([401, 402, 429])('sends nothing more after %i, for any setting', async (status) => {
		const { screen, calls } = await openList({ answerTo: () => status });
		await reviewReassignment(screen);
		await screen.press('f', 'enter');
		await screen.shows('0 of 3 done');
		expect(calls).toHaveLength(1);
	});

	it('asks on Esc, finishes the current call, and stops', async () => {
		const { screen, calls, release } = await openList({
			answerTo: (count) => (count === 2 ? 'wait' : 'pass'),
		});
		await reviewReassignment(screen);
		await screen.press('enter');
		await screen.shows(/^◌ /m);
		await screen.shows('1 of 3 changes');
		await screen.press('esc');
		await screen.shows('Stop after the current change?');
		await screen.press('y');
		expect(await screen.shows('stopping after this change')).not.toContain('Esc stop');
		release();
		await screen.shows('2 of 3 done · 1 not done');
		expect(calls).toHaveLength(2);
	});

	it('shows the progress of the rest instead of an earlier message', async () => {
		const { screen, release } = await openList({ answerTo: (count) => (count === 1 ? 400 : 'wait') });
		await choose(screen, 's');
		await screen.shows(question);
		await screen.press('enter');
		await screen.shows('0 of 1 done · 1 not done');
		await screen.press('U');
		await screen.shows('this cannot be undone');
		await screen.press('r');
		await screen.shows('◌ sending one change after another…');
		release();
		await screen.shows('1 of 1 done');
	});

	it('reports the job’s state after a lost response, and resends nothing', async () => {
		const { screen, calls } = await openList({ answerTo: () => 'drop' });
		await choose(screen, 'l');
		await screen.type('lenny@acme.example');
		await screen.press('enter');
		await screen.shows(question);
		await screen.press('enter');
		await screen.shows('1 unconfirmed');
		expect(screen.text()).toMatch(
			/We don't know whether it was done\. The labeler is\s+marco@acme.example\./,
		);
		await screen.press('r');
		await screen.settled();
		expect(calls).toHaveLength(1);
		await screen.press('enter');
		await screen.shows('0 of 1 change done');
	});

	it('shows an unconfirmed action with the job’s state, and adds no images again before', async () => {
		const { screen, calls } = await openList({ answerTo: () => 'drop' });
		await reviewAdding(screen);
		await screen.press('y');
		await screen.shows('1 unconfirmed');
		await screen.press('enter', 'j', 'k', 'u');
		const text = await screen.shows(/❯ Returns desk.* add 115 annot/);
		expect(text).toMatch(/action +add 115 annotated images: 81 train, 23 valid, 11 test/);
		await screen.press('r');
		await screen.shows(/status assigned · labeler marco@acme.example/);
		await screen.shows('x discard  Enter open');
		await screen.press('enter');
		await screen.shows('acme/warehouse · job');
		await screen.press('esc', 'esc');
		await choose(screen, 'd');
		await screen.shows('× Not now: an earlier attempt may have added the images; see u in the list');
		await screen.press('esc', 'u');
		await screen.shows('❯ Returns desk');
		await screen.press('x', 'x');
		await screen.shows('No unconfirmed actions.');
		await screen.press('esc');
		await choose(screen, 'd');
		await screen.shows('all jobs');
		expect(calls).toHaveLength(1);
	});

	it('splits no images of a job whose earlier attempt is unconfirmed', async () => {
		const { screen } = await openList({ answerTo: () => 'drop' });
		await reviewAdding(screen);
		await screen.press('y');
		await screen.shows('1 unconfirmed');
		await screen.press('enter');
		await screen.shows('[All 36]');
		await chooseForThree(screen, 'd');
		await screen.shows('all jobs');
		await screen.press('tab');
		const text = await screen.shows(/all jobs +\d/);
		const [, all] = /all jobs.* (\d+)/.exec(text) ?? [];
		await screen.press('enter');
		await screen.shows('2 jobs left out');
		const [, train, valid, test] = /In total: (\d+) train, (\d+) valid, (\d+) test/.exec(screen.text()) ?? [];
		expect(Number(train) + Number(valid) + Number(test)).toBe(Number(all));
	});

	it('begins with the split of the last session, and remembers the one that is sent', async () => {
		const saved: string[] = [];
		const drafts = {
			...noDraftStore,
			loadPercents: () => '80/20/0',
			savePercents: (percents: string) => void saved.push(percents),
		};
		const { screen } = await openList({ program: { drafts } });
		await choose(screen, 'd');
		await screen.shows(/Split in % +80\/20\/0/);
		await screen.type('50/40/10');
		await screen.press('tab', 'enter');
		await screen.shows(question);
		expect(saved).toEqual([]);
		await screen.press('y');
		await screen.shows('1 of 1 done');
		expect(saved).toEqual(['50/40/10']);
	});

	it('undoes the last run from the list, with the earlier values', async () => {
		const { screen, calls } = await openList();
		await screen.press('U');
		await screen.shows('nothing to undo');
		await reviewReassignment(screen);
		await screen.press('enter');
		await screen.shows('3 of 3 done');
		await screen.press('enter', 'U');
		await screen.shows('· Undo · 3 jobs');
		await screen.shows(question);
		await screen.press('enter');
		await screen.shows('3 of 3 done');
		expect(calls.slice(3).map(({ body }) => body['labelerEmail'])).toEqual([
			'priya@labelworks.example',
			'oskar@labelworks.example',
			'marco@acme.example',
		]);
	});

	it('keeps the undo of the last run that did something', async () => {
		const { screen, calls } = await openList({ answerTo: (count) => (count === 2 ? 409 : 'pass') });
		await choose(screen, 'l');
		await screen.type('lenny@acme.example');
		await screen.press('enter');
		await screen.shows(question);
		await screen.press('enter');
		await screen.shows('1 of 1 done');
		await screen.press('enter', 'j');
		await choose(screen, 's');
		await screen.shows(question);
		await screen.press('enter');
		const report = await screen.shows('0 of 1 done');
		expect(report).not.toContain('undo');
		await screen.press('U');
		await screen.shows('this cannot be undone');
		await screen.press('enter');
		expect(await screen.shows('0 of 1 change done')).not.toContain('undoes');
		await screen.press('U');
		await screen.shows('labeler: lenny@acme.example → marco@acme.example');
		expect(calls).toHaveLength(2);
	});

	it('goes back to the list from an undo that is not confirmed', async () => {
		const { screen, calls } = await openList();
		await choose(screen, 's');
		await screen.shows(question);
		await screen.press('enter');
		await screen.shows('1 of 1 done');
		await screen.press('enter', 'U');
		await screen.shows(/· Undo ·[\s\S]* return to \S+@\S+/);
		await screen.press('esc');
		await screen.shows('[All 36]');
		await screen.press('U');
		await screen.shows(/· Undo ·[\s\S]* return to \S+@\S+/);
		expect(calls).toHaveLength(1);
	});

	it('reports once that the calls are not available, and then offers no action', async () => {
		const { screen, calls } = await openList({ answerTo: () => 404 });
		await choose(screen, 'a');
		await screen.shows(question);
		await screen.press('y');
		const text = await screen.shows('1 not done: acting on jobs is not available to this workspace');
		expect(text).not.toContain('send the rest');
		await screen.press('r', 'y');
		await screen.settled();
		await screen.press('enter');
		await choose(screen, 'r');
		await screen.shows('× Not now: acting on jobs is not available to this workspace');
		expect(calls).toHaveLength(1);
	});
});
