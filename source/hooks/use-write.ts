import {
	type MutateOptions,
	type UseMutationOptions,
	useMutation,
	useQueryClient,
} from '@tanstack/react-query';

/** A kind of write. Only one write of each kind runs at a time. */
type WriteKind = 'act' | 'create' | 'create-all' | 'merge';

type WriteOptions<Result, Asked> = Pick<
	UseMutationOptions<Result, Error, Asked>,
	'mutationFn' | 'onSettled' | 'throwOnError'
>;

/**
 * A mutation that writes. Ignores a call while a write of the same kind runs: two keys may arrive before the
 * screen shows the effect of the first.
 */
export function useWrite<Result, Asked>(
	kind: WriteKind,
	options: WriteOptions<Result, Asked>,
): (asked: Asked, outcome?: MutateOptions<Result, Error, Asked>) => void {
	const queryClient = useQueryClient();
	const mutationKey = ['write', kind];
	const { mutate } = useMutation({ ...options, mutationKey });
	return (asked, outcome = {}) => {
		if (queryClient.isMutating({ mutationKey }) === 0) mutate(asked, outcome);
	};
}
