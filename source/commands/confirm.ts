import { UsageError } from '../config/usage-error.ts';
import { sentLine } from '../jobs/assign/clean-new-job.ts';
import { CommandError } from './command-error.ts';
import type { CommandContext } from './context.ts';
import type { TypedInput } from './typed-input.ts';

/** @throws {UsageError} where nothing may be written, though something is to be. */
export function assertWritable({ settings }: Pick<CommandContext, 'settings'>, isDryRun: boolean): void {
	if (!settings.isReadOnly || isDryRun) return;
	throw new UsageError('nothing is written with --read-only', 'leave it out, or add --dry-run');
}

/** What is to be confirmed. */
export interface Question {
	/** Whether nobody needs to be asked. */
	readonly isYes: boolean;
	/** Whether it can be undone. */
	readonly isUndoable: boolean;
	/** The whole question, without its answers. */
	readonly text: string;
	/** What must be typed in full; `null` where `y` is enough. */
	readonly confirmation: string | null;
}

/**
 * Asks a person whether to send what was shown. Without a terminal, `--yes` answers for what cannot be undone.
 *
 * @param ask left out without a terminal.
 * @throws {UsageError} where nobody can be asked, and {CommandError} where the person does not want it.
 */
export async function confirm(question: Question, ask: TypedInput['ask']): Promise<void> {
	const { isYes, isUndoable, text, confirmation } = question;
	if (isYes) return;
	if (ask === undefined) {
		if (isUndoable) return;
		throw new UsageError(
			'this cannot be undone, and stdin is no terminal to confirm it',
			'add --yes to send it, or --dry-run to see what would be sent',
		);
	}
	const answer = sentLine(
		(await ask(confirmation === null ? `${text} [y/N] ` : `${text} Type ${confirmation} to confirm: `)) ?? '',
	);
	const isConfirmed = confirmation === null ? /^y(es)?$/i.test(answer) : answer === sentLine(confirmation);
	if (!isConfirmed) throw new CommandError('not confirmed', 'nothing was sent');
}
