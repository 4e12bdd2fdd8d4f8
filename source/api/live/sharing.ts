/**
 * Keeps the unchanged parts of a response, as a `structuralSharing` function for TanStack Query, which has no
 * types here. All data comes from this program, so input and output are `Data`.
 *
 * @param share builds the later response from parts of the previous one.
 */
export const sharing =
	<Data>(share: (before: Data, after: Data) => Data) =>
	(before: unknown, after: unknown): unknown =>
		before === undefined ? after : share(before as Data, after as Data);
