import { describe, expect, it } from 'vitest';
import type { Action } from '../../source/actions/action.ts';
import { actions, type Mode } from '../../source/actions/actions.ts';
import { moving } from '../../source/actions/shared-actions.ts';
import { shortForms, type Word } from '../../source/actions/short-forms.ts';
import {
	batchesWords,
	imagesWords,
	jobWords,
	listWords,
	peopleWords,
	splitEndWords,
	unconfirmedWords,
} from '../../source/console/places.ts';
import { understand, type Words, wordsOf } from '../../source/console/vocabulary.ts';

const places = {
	list: listWords,
	job: jobWords,
	people: peopleWords,
	batches: batchesWords,
	images: imagesWords,
	unconfirmed: unconfirmedWords,
	splitEnd: splitEndWords,
} as const satisfies Readonly<Record<string, Partial<Words<Word>>>>;

/** The mode whose actions a place has words for. */
const modes = {
	list: 'list',
	job: 'detail',
	people: 'people',
	batches: 'batches',
	images: 'images',
	unconfirmed: 'unconfirmed',
	splitEnd: 'splitEnd',
} as const satisfies Readonly<Record<keyof typeof places, Mode>>;

/**
 * Actions without a word. The console has no columns, prints people and batches in full, and opens a job by its number.
 */
const wordless: readonly string[] = [...moving.map(({ id }) => id), 'open', 'preview', 'columns', 'find'];

it.each(Object.entries(modes))('every action at %s has a word of that place', (place, mode) => {
	const [, words = {}] = Object.entries<Partial<Words<Word>>>(places).find(([name]) => name === place) ?? [];
	const known: readonly string[] = [...Object.keys(words), 'help', 'quit'];
	const all: readonly Action[] = actions[mode];
	const without = all.filter(({ word }) => word === undefined || !known.includes(word));
	expect(without.map(({ id }) => id).filter((id) => !wordless.includes(id))).toEqual([]);
});

/** One step back is safe where the screen quits. */
const stepsBack: readonly string[] = ['back', 'quit'];

it.each(Object.entries(modes))('the letters at %s mean what they mean on the screen', (place, mode) => {
	const [, words = {}] = Object.entries<Partial<Words<Word>>>(places).find(([name]) => name === place) ?? [];
	const known: Partial<Words<Word>> = { ...words, help: '', quit: '' };
	const all: readonly Action[] = actions[mode];
	const differing = wordsOf(known).filter((word) => {
		const action = all.find(({ keys }) => keys.includes(shortForms[word]));
		return action !== undefined && action.word !== word && !stepsBack.includes(word) && action.id !== word;
	});
	expect(differing).toEqual([]);
	const letters = all.filter(
		({ keys: [key = ''], word }) => key.length === 1 && word !== undefined && word !== 'back',
	);
	expect(
		letters.flatMap(({ keys, word }) =>
			keys.filter((key) => {
				const heard = understand(key, known);
				return heard.kind === 'word' && heard.word !== word && !stepsBack.includes(heard.word);
			}),
		),
	).toEqual([]);
});

describe.each(Object.entries<Partial<Words<Word>>>(places))('the words at %s', (_place, words) => {
	const all = Object.keys(shortForms).flatMap((word) => (Object.hasOwn(words, word) ? [word] : []));

	it('have unique short forms', () => {
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
