import { UsageError } from '../config/usage-error.ts';
import { sentLine } from '../jobs/assign/clean-new-job.ts';
import { CommandError } from './command-error.ts';
import type { CommandContext } from './context.ts';
import type { TypedInput } from './typed-input.ts';

/**
 * Rejects a write in a read-only session.
 *
 * @throws {UsageError} in that case.
 */
export function assertWritable({ settings }: Pick<CommandContext, 'settings'>, isDryRun: boolean): void {
	if (!settings.isReadOnly || isDryRun) return;
	throw new UsageError('nothing is written with --read-only', 'leave it out, or add --dry-run');
}

/** A confirmation. */
export interface Question {
	/** Whether `--yes` was given. */
	readonly isYes: boolean;
	/** Whether the action can be undone. */
	readonly isUndoable: boolean;
	/** The question, without the possible answers. */
	readonly text: string;
	/** Text that must be typed; `null` if `y` is enough. */
	readonly confirmation: string | null;
}

/**
 * Asks for confirmation. Without a terminal, an irreversible action requires `--yes`.
 *
 * @param ask undefined without a terminal.
 * @throws {UsageError} when confirmation is required but there is no terminal, and {CommandError} when the
 * user declines.
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
