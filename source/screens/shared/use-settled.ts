import { useEffect, useState } from 'react';

/**
 * A value once it has stayed the same for a while; until then, the one before. The first there is counts at
 * once.
 *
 * @param delay milliseconds.
 */
export function useSettled<Value>(value: Value | null, delay: number): Value | null {
	const [settled, setSettled] = useState(value);
	if (settled === null && value !== null) setSettled(value);
	useEffect(() => {
		const timer = setTimeout(() => setSettled(value), delay);
		return () => clearTimeout(timer);
	}, [value, delay]);
	return settled;
}
