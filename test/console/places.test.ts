import { describe, expect, it } from 'vitest';
import type { ActionOf } from '../../source/actions/actions.ts';
import { type JobWord, type ListWord, places } from '../../source/console/places.ts';
import { shortForms, understand, type Word, type Words, wordsOf } from '../../source/console/vocabulary.ts';

/** Words of a place, and those that mean something everywhere. A number opens a job. */
type Anywhere = 'help' | 'quit' | 'number';

/**
 * Which word does in lines what a key does on the screen. A command that is added to the table of keys is
 * missing here until it has a word, too.
 */
const listCommands: Readonly<Record<ActionOf<'list'>, ListWord | Anywhere>> = {
	next: 'list',
	previous: 'list',
	first: 'page',
	last: 'page',
	'next-page': 'next',
	'previous-page': 'previous',
	open: 'number',
	filter: 'filter',
	views: 'view',
	sort: 'sort',
	reverse: 'reverse',
	since: 'since',
	mark: 'mark',
	'mark-all': 'mark',
	'new-job': 'create',
	'new-like-this': 'like',
	'assign-rest': 'assign',
	split: 'split',
	'show-link': 'link',
	'copy-ids': 'id',
	'copy-links': 'link',
	export: 'export',
	batches: 'batches',
	people: 'people',
	'switch-project': 'project',
	unconfirmed: 'unconfirmed',
	'tab-1': 'stage',
	'tab-2': 'stage',
	'tab-3': 'stage',
	'tab-4': 'stage',
	'tab-5': 'stage',
	'tab-6': 'stage',
	'next-tab': 'stage',
	'previous-tab': 'stage',
	// A job is never beside the list: its number says it in full.
	preview: 'number',
	refresh: 'refresh',
	faster: 'watch',
	slower: 'watch',
	freeze: 'watch',
	palette: 'help',
	log: 'log',
	close: 'clear',
	help: 'help',
	back: 'quit',
};

const jobCommands: Readonly<Record<ActionOf<'detail'>, JobWord | Anywhere>> = {
	next: 'list',
	previous: 'list',
	first: 'list',
	last: 'list',
	'next-page': 'list',
	'previous-page': 'list',
	'next-job': 'next',
	'previous-job': 'previous',
	'new-job': 'create',
	'new-like-this': 'like',
	'assign-rest': 'assign',
	split: 'split',
	'show-link': 'link',
	'copy-ids': 'id',
	'copy-links': 'link',
	refresh: 'refresh',
	faster: 'watch',
	slower: 'watch',
	freeze: 'watch',
	palette: 'help',
	log: 'log',
	help: 'help',
	back: 'back',
};

const peopleCommands: Readonly<Record<ActionOf<'people'>, keyof typeof places.people | Anywhere>> = {
	next: 'list',
	previous: 'list',
	first: 'list',
	last: 'list',
	'next-page': 'list',
	'previous-page': 'list',
	'show-jobs': 'jobs',
	assign: 'create',
	refresh: 'refresh',
	palette: 'help',
	log: 'log',
	help: 'help',
	back: 'back',
};

const batchesCommands: Readonly<Record<ActionOf<'batches'>, keyof typeof places.batches | Anywhere>> = {
	next: 'list',
	previous: 'list',
	first: 'list',
	last: 'list',
	'next-page': 'list',
	'previous-page': 'list',
	assign: 'create',
	split: 'split',
	refresh: 'refresh',
	palette: 'help',
	log: 'log',
	help: 'help',
	back: 'back',
};

const unconfirmedCommands: Readonly<
	Record<ActionOf<'unconfirmed'>, keyof typeof places.unconfirmed | Anywhere>
> = {
	next: 'list',
	previous: 'list',
	first: 'list',
	last: 'list',
	'next-page': 'list',
	'previous-page': 'list',
	refresh: 'refresh',
	dismiss: 'forget',
	again: 'again',
	help: 'help',
	back: 'back',
};

const splitEndCommands: Readonly<Record<ActionOf<'splitEnd'>, keyof typeof places.splitEnd | Anywhere>> = {
	// What became of every job is said at once.
	next: 'help',
	previous: 'help',
	first: 'help',
	last: 'help',
	'next-page': 'help',
	'previous-page': 'help',
	'send-again': 'again',
	unconfirmed: 'unconfirmed',
	help: 'help',
	back: 'back',
};

const anywhere: readonly string[] = ['help', 'quit', 'number'];

describe('every command of the table of keys has a word', () => {
	it.each([
		['the list', listCommands, places.list],
		['a job', jobCommands, places.job],
		['people', peopleCommands, places.people],
		['batches', batchesCommands, places.batches],
		['unconfirmed creates', unconfirmedCommands, places.unconfirmed],
		['the end of a split', splitEndCommands, places.splitEnd],
	])('at %s', (_place, commands, words) => {
		const known = [...Object.keys(words), ...anywhere];
		expect(Object.values<string>(commands).filter((word) => !known.includes(word))).toEqual([]);
	});
});

describe.each(Object.entries<Partial<Words<Word>>>(places))('the words at %s', (_place, words) => {
	const all = Object.keys(shortForms).flatMap((word) => (Object.hasOwn(words, word) ? [word] : []));

	it('have short forms that are no other’s', () => {
		const shorts = wordsOf({ help: '', quit: '', ...words }).map((word) => shortForms[word]);
		expect(shorts).toEqual([...new Set(shorts)]);
	});

	it.each(all)('%s is understood in full and in short', (word) => {
		const known = { help: '', quit: '', ...words };
		const short = Object.entries(shortForms).find(([other]) => other === word)?.[1] ?? '';
		for (const typed of [word, word.toUpperCase(), short]) {
			expect(understand(`${typed} a b`, known)).toEqual({ kind: 'word', word, rest: 'a b' });
		}
	});
});
