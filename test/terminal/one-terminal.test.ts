import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.tsx?$/.test(name))
	.map((name) => name.replaceAll('\\', '/'));

it.each([
	['@xterm/headless', ['terminal/emulated-screen.ts']],
	['@lydell/node-pty', ['terminal/pseudo-terminal.ts']],
	['ink-testing-library', ['terminal/render-tree.ts']],
])('%s is imported by %j alone', (source, owners) => {
	const importsIt = new RegExp(`^import (?!type ).*'${source}'`, 'm');
	expect(files.filter((file) => importsIt.test(readFileSync(join(root, file), 'utf8')))).toEqual(owners);
});

it.each([
	['TerminalInput', ['terminal/fake-keyboard.ts']],
	['TerminalOutput', ['terminal/emulated-output.ts', 'terminal/held-output.ts']],
])('%s is implemented by %j alone', (name, owners) => {
	const isOne = new RegExp(`implements ${name}\\b`);
	const found = files.filter((file) => isOne.test(readFileSync(join(root, file), 'utf8')));
	expect(found.toSorted()).toEqual(owners);
});
