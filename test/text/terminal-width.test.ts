import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { terminalWidth } from '../../source/text/terminal-width.ts';
import { emulateScreen } from '../terminal/emulated-screen.ts';

/** Text, its columns in xterm.js, and in tmux 3.3a as printed by `tmux display -p '#{cursor_x}'`. */
const texts: readonly (readonly [language: string, text: string, inXterm: number, inTmux: number])[] = [
	['Thai', 'น้ำดื่ม ทำงาน คำ', 13, 13],
	['Lao', 'ນ້ຳດື່ມ ຄຳ', 7, 7],
	['Hindi', 'हिन्दी में काम', 11, 11],
	['Hindi conjuncts', 'क्षत्रिय', 6, 6],
	['Bengali', 'বাংলা কাজ', 9, 9],
	['Khmer', 'ភាសាខ្មែរ', 8, 8],
	['Tamil', 'தமிழ் வேலை', 9, 9],
	['Telugu', 'తెలుగు పని', 8, 8],
	['Kannada', 'ಕನ್ನಡ', 4, 4],
	['Malayalam', 'മലയാളം', 6, 6],
	['Sinhala', 'සිංහල', 4, 4],
	['Burmese', 'မြန်မာ', 6, 5],
	['Tibetan', 'བོད་ཡིག', 5, 5],
	['Gujarati', 'ગુજરાતી', 6, 6],
	['Punjabi', 'ਪੰਜਾਬੀ', 5, 5],
	['Arabic', 'العربيةُ', 7, 7],
	['Hebrew', 'שָׁלוֹם', 4, 4],
	['Korean', '한글', 4, 4],
	['Korean, decomposed', '한글'.normalize('NFD'), 4, 4],
	['Japanese, decomposed', '日本語 ガ'.normalize('NFD'), 9, 9],
	['half-width Japanese', 'ｶﾞ', 2, 2],
	['French, decomposed', 'Café'.normalize('NFD'), 4, 4],
	['Vietnamese, decomposed', 'Tiếng Việt'.normalize('NFD'), 10, 10],
	['Amharic', 'አማርኛ', 4, 4],
];

/** Returns the column of the cursor after a text. */
async function columnsIn(text: string): Promise<number> {
	const screen = emulateScreen({ columns: 80, rows: 2 });
	await screen.write(text);
	return screen.emulator.buffer.active.cursorX;
}

describe('terminalWidth', () => {
	it.each(texts)('measures %s as wide as the widest terminal', async (_, text, inXterm, inTmux) => {
		expect(await columnsIn(text)).toBe(inXterm);
		expect(terminalWidth(text)).toBe(Math.max(inXterm, inTmux));
	});

	it('adds at most one column per letter and mark', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const letters = text.match(/\p{Lo}/gu)?.length ?? 0;
				const marks = text.match(/\p{M}/gu)?.length ?? 0;
				expect(terminalWidth(text)).toBeGreaterThanOrEqual(stringWidth(text));
				expect(terminalWidth(text)).toBeLessThanOrEqual(stringWidth(text) + letters + marks);
			}),
		);
	});
});

/** Runs tmux on its own server, with an empty configuration. */
const tmux = (...args: readonly string[]) =>
	spawnSync('tmux', ['-L', `width-${process.pid}`, '-f', '/dev/null', '-u', ...args], {
		encoding: 'utf8',
		env: { ...process.env, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color' },
	});

describe.runIf(tmux('-V').status === 0)('tmux', () => {
	it('measures every text as expected', async () => {
		tmux('new-session', '-d', '-x', '80', '-y', '40', 'cat');
		try {
			for (const [language, text, , inTmux] of texts) {
				tmux('respawn-pane', '-k', 'printf "%s" "$TEXT"; exec sleep 60'.replace('$TEXT', text));
				await expect
					.poll(() => Number(tmux('display-message', '-p', '#{cursor_x}').stdout), {
						message: language,
						timeout: 5000,
					})
					.toBe(inTmux);
			}
		} finally {
			tmux('kill-server');
		}
	});
});
