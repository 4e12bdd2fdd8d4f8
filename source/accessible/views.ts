import { parseFilter } from '../jobs/filter.ts';
import { type JobView, type ViewResult, viewMistake, viewNamed, viewWords } from '../jobs/job-view.ts';
import { askField } from './ask-field.ts';
import { readBatches } from './reading.ts';
import { type Room, tell } from './room.ts';
import { plainly, sentence } from './words.ts';

const help = 'A view is a filter and an order that have a name. Its number, or its name.';

const wordsFor = (view: Pick<JobView, 'filter' | 'sort'>): string => plainly(viewWords(view));

/** The view that is named, or chosen; `null` where none is. */
async function viewOf({ talk }: Room, views: readonly JobView[], rest: string): Promise<JobView | null> {
	let name = rest;
	if (name === '') {
		const choices = views.map((view) => ({ value: view.name, label: `${view.name}: ${wordsFor(view)}` }));
		const answer = await askField(talk, { question: 'View', offered: 'back', choices, help });
		if (answer.kind !== 'typed') return null;
		name = answer.text;
	}
	const view = viewNamed(views, name);
	if (view === undefined)
		talk.say(`“${name}” is no view: there is ${views.map((one) => one.name).join(', ')}.`);
	return view ?? null;
}

/** A view that the person made, which alone can be changed; `null` where none is named. */
async function ownViewOf(room: Room, rest: string): Promise<JobView | null> {
	const own = room.program.views.all().filter(({ isBuiltIn }) => !isBuiltIn);
	if (own.length > 0) return viewOf(room, own, rest);
	room.talk.say('There is no view of your own: keep makes one of the filter and the order.');
	return null;
}

function tellResult(room: Room, result: ViewResult, done: string): void {
	if (result.state === 'done') tell(room, 'good', done);
	else tell(room, 'bad', sentence(`not done: ${result.reason}`));
}

/** Shows the jobs of a view, in its order. */
export async function chooseView(room: Room, rest: string): Promise<boolean> {
	const { program, talk, desk } = room;
	const view = await viewOf(room, program.views.all(), rest);
	if (view === null) return false;
	const mistake = viewMistake(view);
	if (mistake !== null) {
		talk.say(sentence(mistake));
		return false;
	}
	// Their names are what a filter looks for.
	if (parseFilter(view.filter).filter.asksForBatch && desk.list.get().batches === null) {
		await readBatches(room);
	}
	desk.list.change({ type: 'view-chosen', filter: view.filter, sort: view.sort });
	desk.page.change(0);
	return true;
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
