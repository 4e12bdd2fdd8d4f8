/**
 * Keeps what did not change of an answer, as TanStack Query asks for it. It knows no types here; they are
 * ours, so what comes in and goes out is `Data`.
 *
 * @param share makes the later answer out of parts of the previous one.
 */
export const sharing =
	<Data>(share: (before: Data, after: Data) => Data) =>
	(before: unknown, after: unknown): unknown =>
		before === undefined ? after : share(before as Data, after as Data);
