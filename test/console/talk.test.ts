import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTalk, Leaving, type Talk } from '../../source/console/talk.ts';

function talkWith(
	lines: readonly string[],
	isEchoing = true,
	columns: number | null = null,
): { talk: Talk; said: () => string } {
	const left = [...lines];
	let said = '';
	const talk = createTalk({
		write: (text) => {
			said += text;
		},
		read: () => Promise.resolve(left.shift() ?? null),
		takes: () => false,
		columns: () => columns,
		isEchoing,
	});
	return { talk, said: () => said };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

describe('a conversation', () => {
	it('asks on the line that is answered, and shows the answer where the terminal does not', async () => {
		for (const [isEchoing, said] of [
			[true, 'Name [none]: '],
			[false, 'Name [none]: Ann\n'],
		] as const) {
			const { talk, said: saying } = talkWith(['  Ann '], isEchoing);
			expect(await talk.ask('Name [none]:')).toBe('Ann');
			expect(saying()).toBe(said);
		}
	});

	it('breaks lines between words where the terminal is too narrow, and no link', () => {
		const { talk, said } = talkWith([], true, 20);
		talk.say('one two three four five', 'https://app.roboflow.com/acme', '  --short');
		expect(said()).toBe('one two three four\nfive\nhttps://app.roboflow.com/acme\n  --short\n');
	});

	it.each([['quit'], ['QUIT '], [undefined]])('ends with %j', async (line) => {
		const { talk } = talkWith(line === undefined ? [] : [line]);
		await expect(talk.ask('Jobs:')).rejects.toBeInstanceOf(Leaving);
	});

	it('takes keys that move a cursor for nothing', async () => {
		const { talk } = talkWith(['\u001b[Ane\u001b[Dxt\u0008']);
		expect(await talk.ask('Jobs:')).toBe('next');
	});

	it('never says a control character but the ends of lines, whatever is said or typed', async () => {
		const text = fc.string({ unit: 'binary' });
		await fc.assert(
			fc.asyncProperty(text, text, text, async (line, question, typed) => {
				const { talk, said } = talkWith([typed], false, 10);
				talk.say(line);
				await talk.ask(question).catch(() => {});
				expect(said()).not.toMatch(controls);
			}),
		);
	});
});
