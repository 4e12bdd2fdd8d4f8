import { render } from 'ink-testing-library';
import type { ReactElement } from 'react';
import { onTestFinished } from 'vitest';
import { pasteKey } from '../../source/input/decoding.ts';
import { keyBytes } from '../../source/input/key-bytes.ts';
import { checkedKey } from './checked-key.ts';
import { mouseBytes, mouseClick, placeOf, type ScreenPlace } from './mouse-bytes.ts';
import { everyPause, until } from './until.ts';

/** Components on a screen of 100 columns in the test's own process, without a terminal. */
export interface RenderedScreen {
	/** Returns what is on the screen, without styles. */
	readonly text: () => string;
	/** Presses keys by their names in the table of keys, each once the screen has taken in the one before. */
	readonly press: (...keys: readonly string[]) => Promise<void>;
	/** Types text, as one key after another. */
	readonly type: (text: string) => Promise<void>;
	readonly paste: (text: string) => Promise<void>;
	/** Clicks on the first place that shows this text. */
	readonly click: (what: string) => Promise<void>;
	readonly clickAt: (place: ScreenPlace) => Promise<void>;
	/** Turns the wheel by so many notches, up when negative, over a text. @param what @default the top left */
	readonly turn: (by: number, what?: string) => Promise<void>;
	/** Passes bytes to Ink as they are, at once. */
	readonly send: (bytes: string) => void;
	/** Resolves once what is drawn hears keys. */
	readonly settled: () => Promise<void>;
	/** Changes the size of the screen. */
	readonly resize: (columns: number, rows: number) => Promise<void>;
	/** Resolves with the screen once it shows this; rejects with the screen if it never does. */
	readonly shows: (what: string | RegExp) => Promise<string>;
	/** Draws another tree in the place of this one. */
	readonly rerender: (tree: ReactElement) => void;
	readonly unmount: () => void;
}

/** React attaches a new field's listener one turn after it has drawn it. */
async function settled(): Promise<void> {
	for (let count = 0; count < 3; count += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Renders components until the test is over. */
export function renderTree(tree: ReactElement): RenderedScreen {
	const { stdin, stdout, lastFrame, rerender, unmount } = render(tree);
	onTestFinished(unmount);
	const text = (): string => lastFrame() ?? '';
	async function send(bytes: string): Promise<void> {
		stdin.write(bytes);
		await settled();
	}
	async function sendMouse(...reports: readonly string[]): Promise<void> {
		for (const report of reports) stdin.emit('mouse', report);
		await settled();
	}
	return {
		text,
		async press(...keys) {
			for (const key of keys) await send(keyBytes(checkedKey(key)));
		},
		async type(typed) {
			for (const character of typed) await send(character);
		},
		click: (what) => sendMouse(...mouseClick(placeOf(text(), what))),
		clickAt: (place) => sendMouse(...mouseClick(place)),
		async turn(by, what = '') {
			for (let count = Math.abs(by); count > 0; count -= 1)
				await sendMouse(mouseBytes(by < 0 ? '64M' : '65M', placeOf(text(), what)));
		},
		paste: (pasted) => send(pasteKey(pasted)),
		send: stdin.write,
		settled,
		async resize(columns, rows) {
			const sized = {
				columns: { value: columns, configurable: true },
				rows: { value: rows, configurable: true },
			};
			Object.defineProperties(stdout, sized);
			stdout.emit('resize');
			await settled();
		},
		async shows(what) {
			const isThere = (): boolean => (typeof what === 'string' ? text().includes(what) : what.test(text()));
			await until(() => isThere() || null, {
				watch: everyPause(settled),
				failure: () => `${what} did not appear on\n${text()}`,
			});
			return text();
		},
		rerender,
		unmount,
	};
}
