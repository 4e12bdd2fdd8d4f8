import { RoboflowError } from './errors.ts';

/**
 * Joins encoded parts to a path.
 *
 * @throws {RoboflowError} for a part that would lead to another endpoint, even when encoded.
 */
export function pathOf(...parts: readonly string[]): string {
	const wrong = parts.find((part) => /^\.{0,2}$/.test(part));
	if (wrong !== undefined) {
		throw new RoboflowError('invalid', `“${wrong}” is not a name or an id`, { mayHaveArrived: false });
	}
	return parts.map((part) => `/${encodeURIComponent(part)}`).join('');
}
