import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineConsole, Leaving, type LineConsole } from '../../source/console/line-console.ts';

function converseWith(
	lines: readonly string[],
	isEchoing = true,
	columns: number | null = null,
): { ui: LineConsole; said: () => string } {
	const left = [...lines];
	let said = '';
	const ui = createLineConsole({
		write: (text) => {
			said += text;
		},
		read: () => Promise.resolve(left.shift() ?? null),
		takes: () => false,
		columns: () => columns,
		isEchoing,
	});
	return { ui, said: () => said };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

describe('a conversation', () => {
	it('asks on the line of the answer, and repeats input that the terminal does not show', async () => {
		for (const [isEchoing, said] of [
			[true, 'Name [none]: '],
			[false, 'Name [none]: Ann\n'],
		] as const) {
			const { ui, said: saying } = converseWith(['  Ann '], isEchoing);
			expect(await ui.ask('Name [none]:')).toBe('Ann');
			expect(saying()).toBe(said);
		}
	});

	it('wraps lines between words, but not inside a link', () => {
		const { ui, said } = converseWith([], true, 20);
		ui.say('one two three four five', 'https://app.roboflow.com/acme', '  --short');
		expect(said()).toBe('one two three four\nfive\nhttps://app.roboflow.com/acme\n  --short\n');
	});

	it.each([['quit'], ['QUIT '], [undefined]])('ends with %j', async (line) => {
		const { ui } = converseWith(line === undefined ? [] : [line]);
		await expect(ui.ask('Jobs:')).rejects.toBeInstanceOf(Leaving);
	});

	it('ignores cursor keys', async () => {
		const { ui } = converseWith(['\u001b[Ane\u001b[Dxt\u0008']);
		expect(await ui.ask('Jobs:')).toBe('next');
	});

	it('never prints control characters except line breaks, for any text and input', async () => {
		const text = fc.string({ unit: 'binary' });
		await fc.assert(
			fc.asyncProperty(text, text, text, async (line, question, typed) => {
				const { ui, said } = converseWith([typed], false, 10);
				ui.say(line);
				await ui.ask(question).catch(() => {});
				expect(said()).not.toMatch(controls);
			}),
		);
	});
});
