import { UsageError } from '../config/usage-error.ts';
import { isConfirmed } from '../jobs/acting/is-confirmed.ts';
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
	throw new UsageError('nothing is written with --read-only', 'leave --read-only out, or add --dry-run');
}

/** A confirmation. */
export interface Question {
	/** Whether `--yes` was given. */
	readonly isYes: boolean;
	/** Whether the action can be undone. */
	readonly isUndoable: boolean;
	/** What is confirmed, in whole lines. */
	readonly plan: string;
	/** The question, without the possible answers. */
	readonly text: string;
	/** Text that must be typed; `null` if `y` is enough. */
	readonly confirmation: string | null;
}

/**
 * Shows a plan and asks for confirmation. Without a terminal, an irreversible action requires `--yes`. With
 * `--json`, nothing is shown or asked.
 *
 * @throws {UsageError} when confirmation is required but there is no terminal, and {CommandError} when the
 * user declines.
 */
export async function confirm(
	{ io, isJson }: Pick<CommandContext, 'io' | 'isJson'>,
	{ isYes, isUndoable, plan, text, confirmation }: Question,
	input: Pick<TypedInput, 'terminal'>,
): Promise<void> {
	const ask = isYes || isJson ? null : input.terminal();
	if (ask === null) {
		if (!isJson) io.err(plan);
		if (isYes || isUndoable) return;
		throw new UsageError(
			`this cannot be undone, and ${isJson ? '--json does not ask' : 'there is no terminal to confirm it'}`,
			'add --yes to send it, or --dry-run to see what would be sent',
		);
	}
	// The plan may not be where standard error goes: it is shown where it is confirmed.
	const how = confirmation === null ? '[y/N]' : `Type “${confirmation}” to confirm:`;
	const answer = await ask(`${plan}${text} ${how} `);
	// Without an answer, the cursor is still on the line of the question.
	if (answer === null) io.err('\n');
	else if (confirmation === null ? /^y(es)?$/i.test(answer.trim()) : isConfirmed(answer, confirmation))
		return;
	throw new CommandError('not confirmed', 'nothing was sent');
}
