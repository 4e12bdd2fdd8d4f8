import type { Freshness } from '../jobs/model/freshness.ts';
import { clockTime } from '../text/age.ts';
import { counted } from '../text/counted.ts';
import type { Span } from './line.tsx';

const secondsText = (milliseconds: number): string => {
	const seconds = Math.ceil(milliseconds / 1000);
	return seconds < 120 ? `${seconds}s` : `${Math.round(seconds / 60)}m`;
};

/**
 * Formats when the next attempt starts.
 *
 * @param retryIn milliseconds; `null` until the user refreshes.
 */
export const retryText = (retryIn: number | null, refreshKey: string): string =>
	retryIn === null ? `${refreshKey} to retry` : `retry in ${secondsText(retryIn)}`;

const outText = ({ stillOut = 0 }: { readonly stillOut?: number }, isShort: boolean): string => {
	if (stillOut === 0) return '';
	return ` · waiting for ${isShort ? stillOut : counted(stillOut, 'project')}`;
};

/**
 * Formats how current the data is, with a word and a symbol, since some people cannot distinguish colours.
 *
 * @param isShort omits words that repeat the symbol.
 * @param refreshKey key for manual refresh, formatted for display.
 */
export function freshnessSpan(freshness: Freshness, isShort: boolean, refreshKey: string): Span {
	const updated = isShort ? '' : 'updated ';
	switch (freshness.state) {
		case 'loading':
			return { text: `◌ loading${outText(freshness, isShort)}`, token: 'dim' };
		case 'live': {
			const { interval, updatedAt } = freshness;
			const pace = interval === 0 ? 'manual' : `${isShort ? '' : 'live '}${secondsText(interval)}`;
			return { text: `● ${pace} · ${updated}${clockTime(updatedAt)}`, token: 'dim' };
		}
		case 'refreshing':
			return {
				text: `◌ refreshing${outText(freshness, isShort) || ` · ${updated}${clockTime(freshness.updatedAt)}`}`,
				token: 'dim',
			};
		case 'frozen': {
			const { updatedAt } = freshness;
			return {
				text: `‖ paused${updatedAt === null ? '' : ` · ${updated}${clockTime(updatedAt)}`}`,
				token: 'accent',
			};
		}
		case 'stale': {
			const { since, reason, retryIn } = freshness;
			const age =
				since === null ? 'no answer yet' : `${isShort ? 'since' : 'stale since'} ${clockTime(since)}`;
			return { text: `! ${age} · ${reason} · ${retryText(retryIn, refreshKey)}`, token: 'warning' };
		}
		case 'refused':
			return { text: '× key refused', token: 'bad' };
		default:
			return freshness satisfies never;
	}
}
