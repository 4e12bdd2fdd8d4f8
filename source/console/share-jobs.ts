import type { Job } from '../jobs/model/job.ts';
import { linksIn } from '../jobs/model/web-link.ts';
import { exportName, exportText, formatOf, nameMistake } from '../jobs/output/export.ts';
import { markedRows, shownRows } from '../state/list-selectors.ts';
import { notShownWords } from '../state/not-shown.ts';
import { counted } from '../text/counted.ts';
import { askField, askYes } from './ask-field.ts';
import { type ConsoleContext, tell } from './console-context.ts';

/** Prints the web links of jobs, one per line. */
export const sayLinks = ({ ui, program, session }: ConsoleContext, jobs: readonly Job[]): void =>
	ui.say(...jobs.map(linksIn(program.appUrl, session.scope)).filter((link) => link !== ''));

/** Prints the ids of jobs, one per line. */
export const sayIds = ({ ui }: ConsoleContext, jobs: readonly Job[]): void =>
	ui.say(...jobs.map(({ id }) => id));

/** Exports the marked jobs, or the whole list, to a file. Asks before it overwrites one. */
export async function exportJobs(context: ConsoleContext, rest: string): Promise<void> {
	const { ui, session, program } = context;
	const list = session.list.get();
	const marked = markedRows(list);
	const jobs = marked.length > 0 ? marked : shownRows(list);
	if (jobs.length === 0) {
		ui.say('There is no job to write.');
		return;
	}
	const what =
		counted(jobs.length, marked.length > 0 ? 'marked job' : 'job') +
		notShownWords(
			list,
			jobs.map(({ job }) => job),
		);
	const name = exportName(session.scope, program.now());
	for (let path = rest; ; path = '') {
		if (path === '') {
			const answer = await askField(ui, {
				question: `File for ${what}`,
				offered: name,
				help: 'A name that ends in .csv or .json, which decides the form. Only you can read the file.',
			});
			if (answer.kind === 'back' || answer.kind === 'leave') return;
			path = answer.kind === 'typed' ? answer.text : name;
		}
		const mistake = nameMistake(path, 'CSV');
		if (mistake !== null) {
			const note = /^[\d\s,]+$/.test(path) ? ' To export some jobs, mark them first.' : '';
			ui.say(`“${path}” cannot be the file: ${mistake}.${note} Type back to cancel.`);
			continue;
		}
		const text = exportText(path, jobs, linksIn(program.appUrl, session.scope));
		const first = program.writeExport(path, text, false);
		const isOver = first.state === 'exists' && (await askYes(ui, `${path} exists. Overwrite?`, false));
		const result = isOver ? program.writeExport(path, text, true) : first;
		if (result.state === 'written') {
			tell(context, 'good', `Wrote ${what} as ${formatOf(path, 'CSV')} to ${result.path}`);
			return;
		}
		ui.say(
			result.state === 'failed'
				? `Not written, ${result.reason}. Name another file.`
				: 'Not written. Name another file.',
		);
	}
}
