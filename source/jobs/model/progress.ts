/**
 * Progress of one write in a run.
 *
 * @typeParam Done details of a write that was done.
 */
export type Progress<Done> =
	| { readonly state: 'waiting' }
	| { readonly state: 'sending' }
	/** No response confirmed the write; the program checks whether it was done. */
	| { readonly state: 'looking' }
	| ({ readonly state: 'done' } & Done)
	/**
	 * The write was not done.
	 *
	 * @property isRefused whether the API refused its values, and would refuse them again. @default false
	 */
	| {
			readonly state: 'failed';
			readonly message: string;
			readonly hint: string;
			readonly isRefused?: boolean;
	  }
	/** The write may or may not have been done. */
	| { readonly state: 'unknown'; readonly message: string; readonly hint: string };

/** Whether a run stops at the first write that is not done. */
export type OnFailure = 'stop' | 'go-on';

/** Labels for what a run does after a failure. */
export const onFailureWords = {
	stop: 'stop',
	'go-on': 'continue with the others',
} as const satisfies Readonly<Record<OnFailure, string>>;

/** One write of a run. */
export interface WriteRow {
	readonly progress: { readonly state: string };
}

/** Returns the rows of a run with a state. */
export const rowsIn = <Row extends WriteRow>(
	rows: readonly Row[],
	state: Progress<object>['state'],
): readonly Row[] => rows.filter(({ progress }) => progress.state === state);

/** Returns the rows with a new progress for the given indexes. */
export function withProgress<Row extends WriteRow>(
	rows: readonly Row[],
	indexes: readonly number[],
	progress: Row['progress'],
): readonly Row[] {
	const changed = new Set(indexes);
	return rows.map((row, index) => (changed.has(index) ? { ...row, progress } : row));
}
