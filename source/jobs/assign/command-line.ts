import { shellWord } from '../../text/shell-word.ts';
import { graphemesOf, widthOf } from '../../text/text-width.ts';
import { type ProjectRef, refText } from '../model/project-ref.ts';
import type { NewJob } from './clean-new-job.ts';
import type { SplitDraft } from './split-draft.ts';

/**
 * Formats one option in lines of at most `width` columns. A long value continues as the next part of the same
 * word.
 */
function optionLines(option: string, value: string, width: number): readonly string[] {
	const lines: string[] = [];
	// A value that begins with a dash could be read as another option.
	let lead = `  --${option}${value.startsWith('-') ? '=' : ' '}`;
	let part = '';
	for (const { grapheme } of graphemesOf(value)) {
		// Leaves two columns for the space and the backslash at the end.
		if (part !== '' && widthOf(lead + shellWord(part + grapheme)) > width - 2) {
			lines.push(lead + shellWord(part));
			lead = '';
			part = '';
		}
		part += grapheme;
	}
	return [...lines, lead + shellWord(part)];
}

type Option = readonly [option: string, value: string];

/** Formats a command in lines of at most `width` columns, however long the texts are. */
function commandLines(options: readonly Option[], width: number): readonly string[] {
	const words = options.map(([option, value]) => optionLines(option, value, width));
	// Options are separated by a space, but the parts of one word must not be.
	const lines = words.flatMap((parts) =>
		parts.map((part, index) => part + (index < parts.length - 1 ? '\\' : ' \\')),
	);
	return ['roboflow-jobs create \\', ...lines.slice(0, -1), (lines.at(-1) ?? '').replace(/ \\$/, '')];
}

const optional = (option: string, value: string): readonly Option[] =>
	value === '' ? [] : [[option, value]];

/**
 * Returns the command that creates the same job without a screen, ready to paste into a shell. It does not
 * contain the API key, which the command finds in the same way as the program.
 *
 * @param width maximum width of a line, in columns.
 */
export function jobCommandLine(project: ProjectRef, job: NewJob, width: number): readonly string[] {
	return commandLines(
		[
			['project', refText(project)],
			['batch', job.batch],
			['num-images', String(job.numImages)],
			['labeler', job.labeler],
			['reviewer', job.reviewer],
			['name', job.name],
			...optional('instructions', job.instructions),
		],
		width,
	);
}

/** Returns the command that creates the same split without a screen; see {@link jobCommandLine}. */
export function splitCommand(project: ProjectRef, split: SplitDraft, width: number): readonly string[] {
	const { batch, numImages, by, people, reviewer, name, instructions } = split;
	const takers = people.map(({ person, weight }) => (by === 'weight' ? `${person}=${weight}` : person));
	return commandLines(
		[
			['project', refText(project)],
			['batch', batch],
			['num-images', numImages],
			['split', takers.join(',')],
			...optional('by', by === 'load' ? by : ''),
			...optional('reviewer', reviewer),
			['name', name],
			...optional('instructions', instructions),
		],
		width,
	);
}
