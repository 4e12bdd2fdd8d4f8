import type { Live } from '../../hooks/use-roboflow.ts';

/** Why there are no batches to choose from; `null` when there are. */
export function batchesMessage(
	{ data, error }: Pick<Live<unknown>, 'data' | 'error'>,
	count: number,
): string | null {
	if (count > 0) return null;
	if (data !== undefined) return 'the project has no batches; upload images first';
	return error === null ? 'loading the batches…' : `× ${error.message}; ${error.hint}`;
}
