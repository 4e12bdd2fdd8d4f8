import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every file in a folder, with the hash of what is in it. */
const hashesOf = (folder: string): ReadonlyMap<string, string> =>
	new Map(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((file) => file.isFile())
			.map(({ parentPath, name }) => join(parentPath, name))
			.sort()
			.map((file) => [
				file.slice(folder.length + 1),
				createHash('sha256').update(readFileSync(file)).digest('hex'),
			]),
	);

it('is reproducible in any folder and for any user', () => {
	const here = temporaryFolder();
	execFileSync(process.execPath, ['.config/build.ts', '--outdir', here], { cwd: root });
	const elsewhere = temporaryFolder();
	for (const part of ['.config', 'source', 'package.json', 'tsconfig.json', 'LICENSE']) {
		cpSync(join(root, part), join(elsewhere, part), { recursive: true });
	}
	symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
	execFileSync(process.execPath, ['.config/build.ts'], {
		cwd: elsewhere,
		env: { PATH: process.env['PATH'], LANG: 'de_DE.UTF-8', COLUMNS: '200', NODE_ENV: 'test' },
	});
	const built = hashesOf(here);
	expect(built.size).toBeGreaterThan(1);
	expect(hashesOf(join(elsewhere, 'dist'))).toEqual(built);
	expect(hashesOf(join(root, 'dist'))).toEqual(built);
});

it('contains only the built program and its documentation', () => {
	const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, npm_config_cache: temporaryFolder() },
	});
	const [{ files }]: [{ readonly files: readonly { readonly path: string }[] }] = JSON.parse(listed);
	const built = [...hashesOf(join(root, 'dist')).keys()].map((name) => `dist/${name}`);
	expect(files.map(({ path }) => path).sort()).toEqual(
		['LICENSE', 'README.md', 'package.json', 'schema.json', ...built].sort(),
	);
});

it('installs no other package, and runs no script when it is installed', () => {
	const manifest: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
		readFileSync(join(root, 'package.json'), 'utf8'),
	);
	for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']) {
		expect(manifest[kind]).toBeUndefined();
	}
	// npm runs `prepare` in a clone, and for no package of the registry.
	const atInstall = ['preinstall', 'install', 'postinstall'];
	expect(Object.keys(manifest['scripts'] ?? {}).filter((name) => atInstall.includes(name))).toEqual([]);
});
