import type { KeyFor } from '../actions/key-for.ts';
import type { Line } from './line.tsx';

/** What stands in a field whose value is chosen from the menu below it. */
export function menuHint(keyFor: KeyFor): Line {
	const [up, down] = [keyFor('batchMenu', 'menu-previous'), keyFor('batchMenu', 'menu-next')];
	return [{ text: `${up} ${down} and ${keyFor('batchMenu', 'menu-choose')} choose`, token: 'dim' }];
}
