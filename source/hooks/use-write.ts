import {
	type MutateOptions,
	type UseMutationOptions,
	useMutation,
	useQueryClient,
} from '@tanstack/react-query';

/** A kind of write: of each, one is under way at a time. */
type WriteKind = 'act' | 'create' | 'create-all' | 'merge';

type WriteOptions<Result, Asked> = Pick<
	UseMutationOptions<Result, Error, Asked>,
	'mutationFn' | 'onSettled' | 'throwOnError'
>;

/**
 * A mutation that writes. While one of its kind is under way, asking for another does nothing: two keys may
 * arrive before the screen shows what the first did.
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
