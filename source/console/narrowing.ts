import { stages } from '../jobs/model/stage.ts';
import { changedKeys, noChangesText } from '../jobs/past/since-line.ts';
import { keysFilter, parseFilter } from '../jobs/triage/filter.ts';
import { filterFields } from '../jobs/triage/filter-fields.ts';
import { shortStage, stagesLike } from '../jobs/triage/filter-tests.ts';
import { parseSort, sortBy, sortKeys, sortWords } from '../jobs/triage/sort.ts';
import { teamMistake, withTeamsInFilter } from '../jobs/triage/teams-in-filter.ts';
import { didYouMean } from '../text/near-word.ts';
import { askField } from './ask-field.ts';
import type { ConsoleContext } from './console-context.ts';
import { stageChoices } from './list-words.ts';
import { readBatches } from './reading.ts';
import { plainly, sentence } from './words.ts';

const help = [
	'Words are looked for in names, ids, addresses, batches and instructions; all of them must match; OR joins two of them, a minus negates one.',
	`Fields narrow it: ${[...filterFields].map(([field, { help: what }]) => `${field}, ${what}`).join('; ')}.`,
	'For example: stage:review left>20 labeler:ann -batch:dock "dock 4, night". clear shows all jobs.',
].join(' ');

/** Formats a mistake and its position for speech. */
function mistakeWords(text: string, at: number, message: string): string {
	const place = at >= text.length ? 'at the end' : `at character ${at + 1}, “${text.slice(at)}”`;
	const said = message.endsWith('?') ? message : `${message}.`;
	return `The filter cannot be understood ${place}: ${said} The list has not changed.`;
}

/** Filters the list. */
export async function narrow(context: ConsoleContext, rest: string): Promise<boolean> {
	const { ui, session } = context;
	const { list, page } = session;
	const { tab, box } = list.get();
	let text = rest;
	if (text === '') {
		const answer = await askField(ui, { question: 'Filter', offered: box.text || 'every job', help });
		if (answer.kind === 'back' || answer.kind === 'leave') return false;
		if (answer.kind === 'offered' && box.text !== '') return false;
		text = answer.kind === 'typed' ? answer.text : '';
	}
	const { teams } = context.program;
	const unknown = teamMistake(text, teams);
	if (unknown !== null) {
		ui.say(mistakeWords(text, unknown.at, unknown.message));
		return false;
	}
	text = withTeamsInFilter(text, teams);
	const { filter, mistake } = parseFilter(text);
	if (mistake !== null) {
		ui.say(mistakeWords(text, mistake.at, mistake.message));
		return false;
	}
	// The filter searches the names of batches.
	if (filter.asksForBatch && list.get().batches === null) await readBatches(context);
	list.change({ type: 'filtered', text });
	list.change({ type: 'tab-chosen', tab });
	page.change(0);
	return true;
}

/** Selects a stage. Without one, lists the stages with their numbers of jobs. */
export async function chooseStage({ ui, session }: ConsoleContext, rest: string): Promise<boolean> {
	let text = rest.toLowerCase();
	if (text === '') {
		const answer = await askField(ui, {
			question: 'Stage',
			offered: 'back',
			choices: stageChoices(session.list.get()),
			help: 'The jobs of one stage alone: a number, or all, start, annotating, review, rework or done.',
		});
		if (answer.kind !== 'typed') return false;
		text = answer.text.toLowerCase();
	}
	const [stage, ...others] = text === 'all' ? (['all'] as const) : stagesLike(text.replace(/^to /, ''));
	if (stage === undefined || others.length > 0) {
		const meant = didYouMean(text, ['all', ...stages.map(shortStage)]);
		ui.say(
			`Unknown stage “${text}”. The stages are all, start, annotating, review, rework and done.${meant}`,
		);
		return false;
	}
	session.list.change({ type: 'tab-chosen', tab: stage });
	session.page.change(0);
	return true;
}

/** Selects a sort order. */
export async function chooseOrder({ ui, session }: ConsoleContext, rest: string): Promise<boolean> {
	let text = rest;
	if (text === '') {
		const answer = await askField(ui, {
			question: 'Order',
			offered: 'as they come from the service',
			choices: sortKeys.map((key) => ({ value: key, label: plainly(sortWords(sortBy(key))) })),
			help: `${sortKeys.join(', ')}; a minus in front reverses the order.`,
		});
		if (answer.kind === 'back' || answer.kind === 'leave') return false;
		text = answer.kind === 'typed' ? answer.text : '';
	}
	const sort = text === '' ? null : parseSort(text);
	if (text !== '' && sort === null) {
		ui.say(
			`Unknown sort key “${text}”. The keys are ${sortKeys.join(', ')}.${didYouMean(text.replace(/^-/, ''), sortKeys)}`,
		);
		return false;
	}
	session.list.change({ type: 'sorted', sort });
	session.page.change(0);
	return true;
}

/** Shows the jobs that changed since the last visit, if any. */
export function showSince({ ui, session: { list, page, since } }: ConsoleContext): boolean {
	const keys = changedKeys(since());
	if (keys.length === 0) {
		ui.say(sentence(noChangesText(since())));
		return false;
	}
	list.change({ type: 'filtered', text: keysFilter(keys) });
	page.change(0);
	return true;
}

/** Reverses the sort order, if one is set. */
export function reverse({ ui, session: { list } }: ConsoleContext): boolean {
	if (list.get().sort === null) ui.say('The list is not sorted. Type sort to choose an order.');
	else list.change({ type: 'sort-reversed' });
	return list.get().sort !== null;
}

/** Clears the filter and shows all jobs. */
export function showAll({ session: { list, page } }: ConsoleContext): void {
	list.change({ type: 'filtered', text: '' });
	list.change({ type: 'marks-cleared' });
	page.change(0);
}
