import { type JobView, type ViewResult, viewMistake, viewNamed, viewWords } from '../jobs/triage/job-view.ts';
import { askField } from './ask-field.ts';
import { readBatches } from './reading.ts';
import { type Room, tell } from './room.ts';
import type { Talk } from './talk.ts';
import { plainly, sentence } from './words.ts';

const wordsFor = (view: Pick<JobView, 'filter' | 'sort'>): string => plainly(viewWords(view));

/** Asks for one of these views; `null` where the person goes back. */
async function chooseNamed(talk: Talk, views: readonly JobView[]): Promise<string | null> {
	const answer = await askField(talk, {
		question: 'View',
		offered: 'back',
		choices: views.map((view) => ({ value: view.name, label: `${view.name}: ${wordsFor(view)}` })),
		help: `A number, or a name: ${views.map(({ name }) => name).join(', ')}.`,
	});
	return answer.kind === 'typed' ? answer.text : null;
}

/** Chooses a list that has a name: its filter, and its order. */
export async function chooseView(room: Room, rest: string): Promise<boolean> {
	const { talk, program, desk } = room;
	const views = program.views.all();
	const text = rest || (await chooseNamed(talk, views));
	if (text === null) return false;
	const view = viewNamed(views, text);
	const mistake = view === undefined ? `“${text}” is no view` : viewMistake(view);
	if (view === undefined || mistake !== null) {
		talk.say(`${mistake}. What was shown stays.`);
		return false;
	}
	desk.list.change({ type: 'view-chosen', filter: view.filter, sort: view.sort });
	if (desk.list.get().box.filter.asksForBatch && desk.list.get().batches === null) await readBatches(room);
	desk.page.change(0);
	return true;
}

/** A view that the person made, which alone can be changed; `null` where none is named. */
async function ownViewOf({ talk, program }: Room, rest: string): Promise<JobView | null> {
	const own = program.views.all().filter(({ isBuiltIn }) => !isBuiltIn);
	if (own.length === 0) {
		talk.say('There is no view of your own: keep makes one of the filter and the order.');
		return null;
	}
	const name = rest || (await chooseNamed(talk, own));
	if (name === null) return null;
	const view = viewNamed(own, name);
	if (view === undefined) talk.say(`“${name}” is no view of your own.`);
	return view ?? null;
}

function tellResult(room: Room, result: ViewResult, done: string): void {
	if (result.state === 'done') tell(room, 'good', done);
	else tell(room, 'bad', sentence(`not done: ${result.reason}`));
}

/** The name that is typed; `null` where there is none after all. */
async function nameOf({ talk }: Room, question: string): Promise<string | null> {
	const answer = await askField(talk, { question, offered: 'back', help: 'What the view is to be called.' });
	return answer.kind === 'typed' ? answer.text : null;
}

/** Keeps the filter and the order as a view; another one that the person made gives way. */
export async function keepView(room: Room, rest: string): Promise<void> {
	const { program, desk } = room;
	const { box, sort } = desk.list.get();
	const name = rest || (await nameOf(room, 'Name of the view'));
	if (name === null) return;
	const view = { name, filter: box.text, sort };
	tellResult(room, program.views.save(view), `Kept the view “${name}”: ${wordsFor(view)}.`);
}

/** Gives a view another name. */
export async function renameView(room: Room, rest: string): Promise<void> {
	const view = await ownViewOf(room, rest);
	if (view === null) return;
	const name = await nameOf(room, `New name of “${view.name}”`);
	if (name === null) return;
	tellResult(room, room.program.views.rename(view.name, name), `“${view.name}” is called “${name}” now.`);
}

/** Deletes a view, and says what it was. */
export async function deleteView(room: Room, rest: string): Promise<void> {
	const view = await ownViewOf(room, rest);
	if (view === null) return;
	tellResult(
		room,
		room.program.views.remove(view.name),
		`Deleted the view “${view.name}”: ${wordsFor(view)}.`,
	);
}
