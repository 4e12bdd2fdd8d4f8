import { useEffect } from 'react';

/** How long keys must rest before rows may move. Milliseconds. */
const rest = 4000;

/**
 * Tells when no key has been pressed for a few seconds.
 *
 * @param isOn whether anybody waits for that.
 * @param touches keys so far.
 */
export function useRest(isOn: boolean, touches: number, onRest: () => void): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: every key puts the moment off
	useEffect(() => {
		if (!isOn) return undefined;
		const timer = setTimeout(onRest, rest);
		return () => clearTimeout(timer);
	}, [isOn, touches]);
}
