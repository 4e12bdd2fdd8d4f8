import { describe, expect, it } from 'vitest';
import { memoryViews } from '../screens/program-fixture.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { converse } from './conversation.ts';

const jobs = [
	{ id: 'a', name: 'Job a', numImages: 26, annotated: 3, unannotated: 23, labeler: 'ann@acme.example' },
	{
		id: 'b',
		name: 'Job b',
		numImages: 26,
		annotated: 26,
		unannotated: 0,
		labeler: 'bob@acme.example',
		reviewer: 'rita@acme.example',
	},
];

/** What is said between the first page and the end to a person who types these lines. */
async function hear(lines: readonly string[], views = memoryViews()): Promise<string> {
	const server = await serve((response) => sendJson(response, { jobs }));
	const transcript = await converse([...lines, 'quit'], { apiUrl: server.url, program: { views } });
	return transcript.slice(transcript.indexOf('Jobs: ')).replaceAll(/at \d\d:\d\d:\d\d/g, 'at 12:03:05');
}

const named = (name: string, filter: string, sort: string | null = null) => ({
	name,
	filter,
	sort,
	written: {},
});

describe('saved views in the console', () => {
	it('are selected by name or number', async () => {
		const page = `\
acme/warehouse: 2 jobs, read at 12:03:05.
1 of them shown.
Filter: stage:review
Sorted by idle, the longest idle first.
1. Job b. To review, 26 of 26 annotated, 26 to review, reviewer rita@acme.example, idle for under a minute.
`;
		expect(await hear(['view to review'])).toBe(`Jobs: view to review\n${page}Jobs: quit\n`);
		expect(await hear(['view', '2'])).toBe(`\
Jobs: view
1. Stuck: stuck:yes, idle, the longest idle first.
2. To review: stage:review, idle, the longest idle first.
View [back]: 2
${page}Jobs: quit
`);
	});

	it('are selected by a name in quotes that is a number or a command', async () => {
		const views = memoryViews({ views: [named('2', 'name:"Job a"'), named('back', 'name:"Job b"')] });
		const transcript = await hear(['view', '"2"', 'view', '"back"', 'keep', '"2"'], views);
		expect(transcript.match(/Filter: .*/g)).toEqual(['Filter: name:"Job a"', 'Filter: name:"Job b"']);
		// Where nothing is numbered, the quotes are part of the name.
		expect(transcript).toContain('Saved view “"2"”');
	});

	it('are saved, renamed and deleted', async () => {
		const views = memoryViews();
		const transcript = await hear(
			['filter labeler:ann', 'sort left', 'keep Anns', 'rename anns', 'Ann first', 'keep', 'b', 'delete B'],
			views,
		);
		expect(transcript).toContain('\nSaved view “Anns”: labeler:ann, left, the most left first.\n');
		expect(transcript).toContain(
			'\nNew name of “Anns” [back]: Ann first\n“Anns” is called “Ann first” now.\n',
		);
		expect(transcript).toContain('\nName of the view [back]: b\nSaved view “b”:');
		expect(transcript).toContain('\nDeleted the view “b”: labeler:ann, left, the most left first.\n');
		expect(views.all().map(({ name }) => name)).toEqual(['Stuck', 'To review', 'Ann first']);
	});

	it.each([
		[['view nights'], 'Unknown view “nights”. The list has not changed.'],
		[['view odd'], '“Odd” cannot be shown, its filter is left>many: left takes a number'],
		[['keep stuck'], 'Not done: “stuck” is a built-in view; choose another name'],
		[['rename odd', 'Stuck'], 'Not done: “Stuck” is a built-in view; choose another name'],
		[['delete stuck'], 'You have no saved view “stuck”.'],
	])('explain a failure: %j', async (lines, reason) => {
		expect(await hear(lines, memoryViews({ views: [named('Odd', 'left>many')] }))).toContain(reason);
	});

	it('can be changed only if custom', async () => {
		expect(await hear(['delete'])).toContain('There are no saved views of your own. Type keep');
	});
});
