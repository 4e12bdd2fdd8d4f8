import { type OnFailure, onFailureWords } from '../jobs/model/progress.ts';
import type { Line } from './line.tsx';

/**
 * What a failure does to the other calls of a run; nothing where there is no other call.
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
