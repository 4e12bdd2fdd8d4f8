import { type OnFailure, onFailureWords } from '../jobs/model/progress.ts';
import type { Line } from './line.tsx';

/**
 * Formats what happens to the other calls of a run on failure; empty if there are no other calls.
 *
 * @param key changes it.
 */
export const failureLines = (onFailure: OnFailure, calls: number, key: string): readonly Line[] =>
	calls < 2
		? []
		: [
				[
					{ text: 'on failure: ', token: 'dim' },
					{ text: onFailureWords[onFailure] },
					{ text: ` (${key} to change)`, token: 'dim' },
				],
			];
