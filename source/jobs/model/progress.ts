/**
 * How far one write among several has come.
 *
 * @typeParam Done what is known of one that was done.
 */
export type Progress<Done> =
	| { readonly state: 'waiting' }
	| { readonly state: 'sending' }
	/** No answer confirmed the write; the service is asked whether it was done. */
	| { readonly state: 'looking' }
	| ({ readonly state: 'done' } & Done)
	/** It was not done. */
	| { readonly state: 'failed'; readonly message: string; readonly hint: string }
	/** It may have been done, or not. */
	| { readonly state: 'unknown'; readonly message: string; readonly hint: string };

/** Whether the first write that is not done keeps the others from being sent. */
export type OnFailure = 'stop' | 'go-on';

/** What a failure does, in words. */
export const onFailureWords = {
	stop: 'stop',
	'go-on': 'continue with the others',
} as const satisfies Readonly<Record<OnFailure, string>>;
