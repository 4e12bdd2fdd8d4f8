import type { NewJob } from '../jobs/assign/clean-new-job.ts';
import type { CreateRow } from '../jobs/assign/create-row.ts';
import { askedSplitKey } from '../jobs/assign/twins.ts';
import { rowsIn } from '../jobs/model/progress.ts';
import { describeResult } from '../jobs/output/describe-result.ts';
import { describedText } from '../jobs/output/describe-write.ts';
import { notDoneIn } from '../state/run.ts';
import { counted } from '../text/counted.ts';
import { askCommand } from './ask-command.ts';
import { type ProjectContext, tell } from './console-context.ts';
import { splitEndWords } from './places.ts';
import { runUnconfirmedConsole } from './unconfirmed-console.ts';
import { sentence } from './words.ts';

/** Formats the result of a job. */
const resultWords = (row: CreateRow): string => describedText(describeResult(row));

function resultLine(rows: readonly CreateRow[]): string {
	const unsent = notDoneIn(rows).length;
	const unknown = rowsIn(rows, 'unknown').length;
	return [
		`${rowsIn(rows, 'done').length} of ${counted(rows.length, 'job')} created`,
		...(unsent === 0 ? [] : [`${unsent} not created, again creates them`]),
		...(unknown === 0 ? [] : [`${unknown} unconfirmed: type unconfirmed to see what is known`]),
	].join('; ');
}

/** Sends the rows at these indexes, one after another. */
async function send(context: ProjectContext, indexes: readonly number[]): Promise<void> {
	const { ui, session } = context;
	const { split } = session;
	const { rows, onFailure } = split.get();
	ui.say('Creating the jobs, one after another. Type stop to stop after the one that is being created.');
	try {
		await session.createAll({
			asked: indexes.flatMap((index) => {
				const job = rows[index]?.job;
				return job === undefined ? [] : [askedSplitKey(split.get().draft, job.labeler)];
			}),
			jobs: indexes.flatMap((index) => rows[index]?.job ?? []),
			onFailure,
			isStopped: () => ui.hasHeard('stop'),
			onChange(place, progress) {
				const index = indexes[place] ?? 0;
				const job = rows[index]?.job;
				split.change({ type: 'row-changed', index, progress });
				if (job === undefined) return;
				ui.say(
					sentence(`${index + 1} of ${rows.length}, for ${job.labeler}: ${resultWords({ job, progress })}`),
				);
			},
		});
	} finally {
		split.change({ type: 'ended' });
	}
	tell(
		context,
		rowsIn(split.get().rows, 'done').length === rows.length ? 'good' : 'warning',
		`${resultLine(split.get().rows)}.`,
	);
}

/** Reports the result of a split, and offers commands to fix failures. */
async function endSplit(context: ProjectContext): Promise<void> {
	const { ui, session } = context;
	const { split } = session;
	for (;;) {
		const { rows } = split.get();
		// If all jobs were created, there is nothing to ask.
		if (rows.every(({ progress }) => progress.state === 'done')) break;
		ui.say(
			...rows.map((row, index) => sentence(`${index + 1}. ${row.job.name}: ${resultWords(row)}`)),
			`${resultLine(rows)}.`,
		);
		const heard = await askCommand(ui, {
			place: 'Split',
			words: splitEndWords,
			offered: 'back',
			number: null,
		});
		if (heard.kind === 'number') ui.say('Numbers have no effect here.');
		else if (heard.word === 'back') break;
		else if (heard.word === 'unconfirmed') await runUnconfirmedConsole(context);
		else if (heard.word === 'again') {
			const indexes = notDoneIn(rows);
			if (indexes.length === 0) ui.say('All jobs were created.');
			else {
				split.change({ type: 'sent-again' });
				await send(context, indexes);
			}
		}
	}
	split.change({ type: 'finished' });
}

/** Creates the jobs of a split, and reports each result. */
export async function runSplit(context: ProjectContext, jobs: readonly NewJob[]): Promise<void> {
	context.session.split.change({ type: 'sent', jobs });
	await send(context, [...jobs.keys()]);
	await endSplit(context);
}
