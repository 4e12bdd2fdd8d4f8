import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');

/** The rows of the tables of threats, as their cells. */
const rows = page
	.split('\n')
	.filter((line) => line.startsWith('| ') && !/^\| (threat|---) /.test(line))
	.map((line) => line.slice(2, -2).split(' | '));

const filesAt = (path: string): readonly string[] =>
	statSync(join(root, path)).isDirectory() ? globSync(`${path}**/*.test.{ts,tsx}`, { cwd: root }) : [path];

describe('SECURITY.md', () => {
	it.each(rows)('names tests that exist: %s', (...cells) => {
		const [threat = '', promise = '', heldBy = ''] = cells;
		expect(cells).toHaveLength(3);
		for (const text of [threat, promise]) expect(text).toMatch(/\.$/);
		const named = [...heldBy.matchAll(/`([^`]+)`(?: “([^”]+)”)?/g)];
		expect(named).not.toEqual([]);
		for (const [, path = '', name] of named) {
			expect(existsSync(join(root, path)), path).toBe(true);
			const texts = filesAt(path).map((file) => readFileSync(join(root, file), 'utf8'));
			expect(texts.join('\n')).toMatch(/\bit(\.\w+(<.*>)?\(|\()/);
			if (name !== undefined) expect(texts.join('\n')).toMatch(new RegExp(`['"\`]${RegExp.escape(name)}`));
		}
	});

	it.each(['The key', 'The terminal', 'Never twice', 'What it does not promise'])(
		'has a part “%s”',
		(title) => {
			expect(page).toContain(`\n## ${title}\n`);
		},
	);
});
