import { useEffect, useEffectEvent, useState } from 'react';

/** Rounds in which several are asked the same. */
export interface Rounds {
	/** How many have begun after the first. */
	readonly round: number;
	/** To be called when all are asked for another reason. */
	readonly begin: () => void;
}

/**
 * Begins a round whenever none is under way for a while.
 *
 * @param interval milliseconds; 0 begins none.
 */
export function useRounds(isUnderWay: boolean, interval: number, ask: () => void): Rounds {
	const [round, setRound] = useState(0);
	const begin = (): void => setRound((before) => before + 1);
	const onDue = useEffectEvent(() => {
		begin();
		ask();
	});
	// biome-ignore lint/correctness/useExhaustiveDependencies: a round in which nobody is asked is followed by one, too
	useEffect(() => {
		if (isUnderWay || interval === 0) return undefined;
		const timer = setTimeout(onDue, interval);
		return () => clearTimeout(timer);
	}, [isUnderWay, interval, round]);
	return { round, begin };
}
