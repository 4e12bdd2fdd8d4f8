/**
 * Says whether writes to a terminal hold up the whole program until the terminal has taken them.
 *
 * Node turns that on for every terminal, and has no public way to turn it off. On a line that stalls, the
 * program would then hear no key and no signal. Does nothing where the stream has no such switch.
 */
export function setBlocking(stream: object, isBlocking: boolean): void {
	const handle = '_handle' in stream ? stream._handle : null;
	if (typeof handle !== 'object' || handle === null || !('setBlocking' in handle)) return;
	if (typeof handle.setBlocking === 'function') handle.setBlocking(isBlocking);
}
