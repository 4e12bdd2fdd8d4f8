import { vi } from 'vitest';
import { clockTime } from '../../source/text/age.ts';
import { realPause } from '../real-pause.ts';
import type { Screen } from '../screens/render-app.tsx';

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
export const freshnessOf = (screen: Screen): string => /[●◌‖!×] .*$/m.exec(firstLine(screen))?.[0] ?? '';

const firstLine = (screen: Screen): string => screen.text().split('\n')[0] ?? '';

/** Waits for something to be so; `pace` milliseconds of the program's clock pass at each look. */
async function until<Value>(look: () => Value | null, screen: Screen, pace = 0): Promise<Value> {
	// Only bounds a hang.
	const deadline = performance.now() + 15_000;
	while (performance.now() < deadline) {
		const found = look();
		if (found !== null) return found;
		await pass(pace);
		await realPause();
	}
	throw new Error(`what must appear does not, on\n${screen.text()}`);
}

/** The freshness line once a refresh has come to an end, well or not. */
export const refreshed = (screen: Screen, before: string): Promise<string> =>
	until(() => {
		const now = freshnessOf(screen);
		return now === before || now.startsWith('◌') ? null : now;
	}, screen);

/** Resolves with an answer that is no older than this; milliseconds since the epoch. */
export const answeredSince = (screen: Screen, time: number): Promise<string> =>
	until(() => {
		const [line, updated = ''] = /^● .* updated (\S+)/.exec(freshnessOf(screen)) ?? [];
		return line !== undefined && updated >= clockTime(time) ? line : null;
	}, screen);

/** Waits as long as the freshness line says, and for the good answer that must come then. */
export async function recovered(screen: Screen): Promise<void> {
	const [, count = '0', unit] = /retry in (\d+)([sm])/.exec(freshnessOf(screen)) ?? [];
	await pass(Number(count) * (unit === 'm' ? 60_000 : 1000));
	await until(() => (freshnessOf(screen).startsWith('●') ? true : null), screen);
}

/** The lines from the first that begins so, up to an empty one; meanwhile time flies. */
export const paragraph = (screen: Screen, begin: RegExp): Promise<string> =>
	until(
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
