import { describe, expect, it } from 'vitest';
import { ScreenStream } from '../../source/output/screen-stream.ts';
import { HeldOutput } from '../terminal/held-output.ts';

function open() {
	const terminal = new HeldOutput(20, 3);
	const screen = new ScreenStream(terminal);
	const draw = (...lines: readonly string[]): void => {
		screen.write('\u001b[?2026h');
		screen.write(`\u001b[2K\u001b[G${lines.join('\n')}`);
		screen.write('\u001b[?2026l');
	};
	return { terminal, screen, draw };
}

describe('the screen between Ink and the terminal', () => {
	it('draws the first frame from the top, and then what changes', () => {
		const { terminal, draw } = open();
		draw('one', 'two');
		terminal.drain();
		draw('one', 'tow');
		terminal.drain();
		draw('one', 'tow');
		expect(terminal.written).toEqual(['\u001b[m\u001b[H\u001b[Jone\r\vtwo', '\u001b[2Htow']);
	});

	it('keeps only the newest frame while the line is stalled', () => {
		const { terminal, draw } = open();
		draw('0');
		for (let count = 1; count <= 1000; count += 1) draw(String(count));
		expect(terminal.written).toHaveLength(1);
		terminal.drain();
		expect(terminal.written.slice(1)).toEqual(['\u001b[H1000']);
		terminal.drain();
		expect(terminal.written).toHaveLength(2);
	});

	it('passes modes on unchanged and in order, and forgets the contents of another screen', () => {
		const { terminal, screen, draw } = open();
		screen.write('\u001b[?1049h');
		screen.write('\u001b[?25l');
		draw('one');
		terminal.drain();
		screen.write('\u001b[?1049l');
		screen.write('\u001b[?1049h');
		draw('one');
		const drawn = '\u001b[m\u001b[H\u001b[Jone';
		expect(terminal.written).toEqual([
			'\u001b[?1049h',
			'\u001b[?25l',
			drawn,
			'\u001b[?1049l',
			'\u001b[?1049h',
			drawn,
		]);
	});

	it('turns on mouse reports while it uses the screen, only if requested', () => {
		const { terminal } = open();
		const screen = new ScreenStream(terminal, { hasMouse: true });
		for (const modes of ['\u001b[?1049h', '\u001b[?25l', '\u001b[?1049l']) screen.write(modes);
		expect(terminal.written).toEqual([
			'\u001b[?1049h\u001b[?1000;1006h',
			'\u001b[?25l',
			'\u001b[?1000;1006l\u001b[?1049l',
		]);
	});

	it('drops a waiting frame when the screen is left', () => {
		const { terminal, screen, draw } = open();
		draw('one');
		draw('two');
		screen.write('\u001b[?1049l');
		terminal.drain();
		expect(terminal.written.at(-1)).toBe('\u001b[?1049l');
	});

	it('repaints after a resize, at the new size', () => {
		const { terminal, screen, draw } = open();
		draw('one two three', 'four');
		terminal.drain();
		const sizes: number[] = [];
		screen.on('resize', () => sizes.push(screen.columns, screen.rows));
		terminal.resize(5, 1);
		draw('one two three', 'four');
		expect(sizes).toEqual([5, 1]);
		expect(terminal.written.at(-1)).toBe('\u001b[m\u001b[H\u001b[Jone t');
	});

	it('repaints after a resize without a new frame, even if the frame was waiting', () => {
		const { terminal, draw } = open();
		draw('one');
		draw('two');
		terminal.resize(30, 4);
		terminal.drain();
		expect(terminal.written.at(-1)).toBe('\u001b[m\u001b[H\u001b[Jtwo');
	});

	it('repaints after other output was written where Ink had erased its frame', () => {
		const { terminal, screen, draw } = open();
		draw('one');
		terminal.drain();
		screen.write('\u001b[2K\u001b[G');
		draw('one');
		expect(terminal.written.at(-1)).toBe('\u001b[m\u001b[H\u001b[Jone');
	});

	it('drops all sequences except styles', () => {
		const { terminal, draw } = open();
		draw('a\u001b[31mb\u001b[39m\u001b[2Jc\u001b]0;title\u0007d\u009b1me');
		expect(terminal.written).toEqual(['\u001b[m\u001b[H\u001b[Ja\u001b[31mb\u001b[mcde']);
	});

	it('marks the start and end of a large update', () => {
		const { terminal, draw } = open();
		terminal.resize(1100, 1);
		draw('x'.repeat(1100));
		const [begin, ...rest] = terminal.written.join('').split(/(x+)/);
		expect([begin?.startsWith('\u001b[?2026h'), rest.at(-1)]).toEqual([true, '\u001b[?2026l']);
	});

	it('waits for the line only for the given time, and then releases the terminal', async () => {
		const { terminal, screen, draw } = open();
		draw('one');
		expect(await screen.sent(1)).toBe(false);
		const sent = screen.sent(1e6);
		terminal.drain();
		expect(await sent).toBe(true);
		screen.destroy();
		await new Promise((resolve) => screen.once('close', resolve));
		expect(terminal.listenerCount('resize')).toBe(0);
	});
});
