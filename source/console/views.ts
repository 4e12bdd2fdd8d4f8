import {
	type SavedView,
	type ViewResult,
	viewMistake,
	viewNamed,
	viewWords,
} from '../jobs/triage/saved-view.ts';
import { didYouMean } from '../text/near-word.ts';
import { askField } from './ask-field.ts';
import { type ConsoleContext, tell } from './console-context.ts';
import type { LineConsole } from './line-console.ts';
import { readBatches } from './reading.ts';
import { plainly, sentence } from './words.ts';

const wordsFor = (view: Pick<SavedView, 'filter' | 'sort'>): string => plainly(viewWords(view));

/** Asks for one of the saved views; `null` if the user goes back. */
async function chooseNamed(ui: LineConsole, views: readonly SavedView[]): Promise<string | null> {
	const answer = await askField(ui, {
		question: 'View',
		offered: 'back',
		choices: views.map((view) => ({ value: view.name, label: `${view.name}: ${wordsFor(view)}` })),
		help: `A number, or a name: ${views.map(({ name }) => name).join(', ')}.`,
	});
	return answer.kind === 'typed' ? answer.text : null;
}

/** Selects a saved view: its filter and sort order. */
export async function chooseView(context: ConsoleContext, rest: string): Promise<boolean> {
	const { ui, program, session } = context;
	const views = program.views.all();
	const text = rest || (await chooseNamed(ui, views));
	if (text === null) return false;
	const view = viewNamed(views, text);
	const mistake = view === undefined ? `Unknown view “${text}”` : viewMistake(view);
	if (view === undefined || mistake !== null) {
		const names = views.map(({ name }) => name);
		ui.say(`${mistake}.${view === undefined ? didYouMean(text, names) : ''} The list has not changed.`);
		return false;
	}
	session.list.change({ type: 'view-chosen', name: view.name, filter: view.filter, sort: view.sort });
	if (session.list.get().box.filter.asksForBatch && session.list.get().batches === null)
		await readBatches(context);
	session.page.change(0);
	return true;
}

/** Returns a custom view, the only kind that can be changed; `null` if none is named. */
async function ownViewOf({ ui, program }: ConsoleContext, rest: string): Promise<SavedView | null> {
	const own = program.views.all().filter(({ isBuiltIn }) => !isBuiltIn);
	if (own.length === 0) {
		ui.say('There are no saved views of your own. Type keep to save the filter and sort as one.');
		return null;
	}
	const name = rest || (await chooseNamed(ui, own));
	if (name === null) return null;
	const view = viewNamed(own, name);
	if (view === undefined) ui.say(`You have no saved view “${name}”.`);
	return view ?? null;
}

function tellResult(context: ConsoleContext, result: ViewResult, done: string): void {
	if (result.state === 'done') tell(context, 'good', done);
	else tell(context, 'bad', sentence(`not done: ${result.reason}`));
}

/** Asks for a name; `null` if none is given. */
async function nameOf({ ui }: ConsoleContext, question: string): Promise<string | null> {
	const answer = await askField(ui, { question, offered: 'back', help: 'The name of the view.' });
	return answer.kind === 'typed' ? answer.text : null;
}

/** Saves the filter and sort order as a view. Replaces a custom view with the same name. */
export async function keepView(context: ConsoleContext, rest: string): Promise<void> {
	const { program, session } = context;
	const { box, sort } = session.list.get();
	const name = rest || (await nameOf(context, 'Name of the view'));
	if (name === null) return;
	const view = { name, filter: box.text, sort };
	tellResult(context, program.views.save(view), `Saved view “${name}”: ${wordsFor(view)}.`);
}

/** Renames a saved view. */
export async function renameView(context: ConsoleContext, rest: string): Promise<void> {
	const view = await ownViewOf(context, rest);
	if (view === null) return;
	const name = await nameOf(context, `New name of “${view.name}”`);
	if (name === null) return;
	tellResult(
		context,
		context.program.views.rename(view.name, name),
		`“${view.name}” is called “${name}” now.`,
	);
}

/** Deletes a saved view, and prints its content. */
export async function deleteView(context: ConsoleContext, rest: string): Promise<void> {
	const view = await ownViewOf(context, rest);
	if (view === null) return;
	tellResult(
		context,
		context.program.views.remove(view.name),
		`Deleted the view “${view.name}”: ${wordsFor(view)}.`,
	);
}
