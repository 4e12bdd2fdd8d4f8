import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { actions } from '../../source/actions/actions.ts';
import { keyLabel } from '../../source/actions/key-label.ts';

const root = join(import.meta.dirname, '..', '..', 'source');

/** Files in which a key may stand in a text, each with the reason. */
const allowed: Readonly<Record<string, string>> = {
	'commands/poll.ts': 'the key is one of the terminal, which ends every command',
	'console/ask-command.ts': 'lines are typed at the terminal, whose own keys cannot be bound',
	'console/places.ts': 'lines are typed at the terminal, whose own keys cannot be bound',
	'console/watching.ts': 'lines are typed at the terminal, whose own keys cannot be bound',
};

/** Comments, texts and what stands between them; of a template, the parts are texts. */
const tokens = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/** What stands between two tags on a line. */
const jsxText = />([^<>{}()=;\n]+)<\//g;

const textsOf = (source: string): readonly string[] =>
	[
		...(source.match(tokens) ?? []).filter((token) => !token.startsWith('/')),
		...[...source.matchAll(jsxText)].map(([, text = '']) => text),
	].map((token) => token.replaceAll(/\$\{[^}]*\}/g, '…'));

const labels = new Set(
	Object.values(actions)
		.flatMap((bound) => bound.flatMap(({ keys }) => [...keys]))
		.map(keyLabel),
);
const long = [...labels].filter((label) => label.length > 1 && label !== 'End' && label !== 'Home');
const verbs =
	'shows?|makes?|moves?|copy|copies|chooses?|selects?|adds?|clears?|creates?|writes?|opens?|retries|refreshes|leaves|continues|replaces|begins|quits|closes|looks|tells|says|goes|takes';

/** What names a key: its label, an arrow, or a letter that does something or is pressed. */
const keyNames = [
	new RegExp(`(?<![\\w-])(?:${long.join('|')})(?![\\w-])`),
	/\b(?:Ctrl|Alt|Shift)-/,
	/[↑↓←→] (?:[↑↓←→]|and\b)/,
	/\b[Pp]ress(?:es|ed)? (?:[\w/?!:*](?!\w)|[A-Z])/,
	new RegExp(`(?:^|[^\\w'’-])[a-zA-Z?!*](?:,? and [a-zA-Z])? (?:${verbs})\\b`),
	/\([a-zA-Z?!]\)/,
];

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.map((name) => name.replaceAll('\\', '/'))
	.filter((name) => /\.tsx?$/.test(name) && !name.startsWith('actions/'));

const namesKey = (text: string): boolean => keyNames.some((pattern) => pattern.test(text));

it.each([
	['Esc clears it', true],
	['Ctrl-s writes a file', true],
	['before you press Enter.', true],
	['not sorted; s chooses an order', true],
	['y and Y copy', true],
	['in the project’s own list (w)', true],
	['↑ ↓ and choose', true],
	['… clears it', false],
	['before you press ….', false],
	['→ workspace acme', false],
	['Enters a name', false],
	['a job', false],
])('%j names a key: %j', (text, isKey) => {
	expect(namesKey(text)).toBe(isKey);
});

const found = files.flatMap((file) =>
	textsOf(readFileSync(join(root, file), 'utf8'))
		.filter((text) => text.includes(' ') && namesKey(text))
		.map((text) => ({ file, text })),
);

it('names no key literally in a text', () => {
	expect(found.filter(({ file }) => !Object.hasOwn(allowed, file))).toEqual([]);
});

it.each(['jobs/', 'state/', 'text/'])('names no key in %s, not even in a comment', (folder) => {
	const naming = files
		.filter((file) => file.startsWith(folder))
		.filter((file) =>
			/\b(?:Esc|Enter|Ctrl-\w|PgUp|PgDn|Backspace)\b/.test(readFileSync(join(root, file), 'utf8')),
		);
	expect(naming).toEqual([]);
});

it.each(Object.keys(allowed))('%s needs to be allowed to', (file) => {
	expect(found.map((one) => one.file)).toContain(file);
});
