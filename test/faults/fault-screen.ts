import { vi } from 'vitest';
import { clockTime } from '../../source/text/age.ts';
import type { RenderedScreen } from '../terminal/render-tree.ts';
import { everyPause, until } from '../terminal/until.ts';

/**
 * Takes the program's clock into the test's hands: it goes on by itself, and jumps where a test would
 * have to wait. What the platform's own connections wait for stays real.
 */
export function turnClock(): void {
	vi.useFakeTimers({
		toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
		shouldAdvanceTime: true,
		advanceTimeDelta: 5,
	});
}

/** Lets time pass at once. */
export const pass = async (milliseconds: number): Promise<void> => {
	await vi.advanceTimersByTimeAsync(milliseconds);
};

/** What the first line says of how current the screen is. */
export const freshnessOf = (screen: RenderedScreen): string =>
	/[●◌‖!×] .*$/m.exec(firstLine(screen))?.[0] ?? '';

const firstLine = (screen: RenderedScreen): string => screen.text().split('\n')[0] ?? '';

/** Waits for something to be so; `pace` milliseconds of the program's clock pass at each look. */
const untilFound = <Found>(look: () => Found | null, screen: RenderedScreen, pace = 0): Promise<Found> =>
	until(look, {
		watch: everyPause(() => pass(pace)),
		failure: () => `what must appear does not, on\n${screen.text()}`,
	});

/** The freshness line once a refresh has come to an end, well or not. */
export const refreshed = (screen: RenderedScreen, before: string): Promise<string> =>
	untilFound(() => {
		const now = freshnessOf(screen);
		return now === before || now.startsWith('◌') ? null : now;
	}, screen);

/** Resolves with an answer that is no older than this; milliseconds since the epoch. */
export const answeredSince = (screen: RenderedScreen, time: number): Promise<string> =>
	untilFound(() => {
		const [line, updated = ''] = /^● .* updated (\S+)/.exec(freshnessOf(screen)) ?? [];
		return line !== undefined && updated >= clockTime(time) ? line : null;
	}, screen);

/** Waits as long as the freshness line says, and for the good answer that must come then. */
export async function recovered(screen: RenderedScreen): Promise<void> {
	const [, count = '0', unit] = /retry in (\d+)([sm])/.exec(freshnessOf(screen)) ?? [];
	const seconds = Number(count) * (unit === 'm' ? 60 : 1);
	for (let second = 0; second < seconds; second += 1) {
		await pass(1000);
		// Some timers begin anew when the screen is drawn; in one jump they would come late.
		await screen.settled();
	}
	await untilFound(() => (freshnessOf(screen).startsWith('●') ? true : null), screen);
}

/** The lines from the first that begins so, up to an empty one; meanwhile time flies. */
export const paragraph = (screen: RenderedScreen, begin: RegExp): Promise<string> =>
	untilFound(
		() => {
			const lines = screen.text().split('\n');
			const first = lines.findIndex((line) => begin.test(line));
			if (first === -1) return null;
			const end = lines.findIndex((line, index) => index > first && line.trim() === '');
			return lines
				.slice(first, end)
				.map((line) => line.trim())
				.join(' · ');
		},
		screen,
		50,
	);
