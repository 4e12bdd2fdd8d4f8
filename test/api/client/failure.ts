import { inspect } from 'node:util';
import { RoboflowError } from '../../../source/api/client/errors.ts';

/** Returns the error that a call fails with. */
export async function failure(promise: Promise<unknown>): Promise<RoboflowError> {
	const error: unknown = await promise.then(
		() => null,
		(reason: unknown) => reason,
	);
	if (!(error instanceof RoboflowError)) throw new Error(`no RoboflowError but ${inspect(error)}`);
	return error;
}
