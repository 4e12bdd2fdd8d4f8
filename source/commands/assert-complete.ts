import type { ScopeAnswers } from '../session/ask-scope.ts';
import { counted } from '../text/counted.ts';
import { CommandError } from './command-error.ts';

/**
 * Reports projects that did not respond. Call this after printing the responses of the others.
 *
 * @throws {CommandError} for those projects.
 */
export function assertComplete({ refs, bad }: Pick<ScopeAnswers<unknown>, 'refs' | 'bad'>): void {
	if (bad.length === 0) return;
	const names = bad.map(({ ref }) => ref.project).join(', ');
	throw new CommandError(
		`${bad.length} of ${counted(refs.length, 'project')} did not answer: ${names}`,
		'the output has the other projects; retry for all of them',
	);
}
