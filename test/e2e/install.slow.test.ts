import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shells } from '../../source/config/shell/completion-scripts.ts';
import { packageVersion } from '../package-version.ts';
import { openTerminal } from '../terminal/open-terminal.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'roboflow-jobs-'));
const manifest: { readonly engines: { readonly node: string } } = JSON.parse(
	readFileSync(join(root, 'package.json'), 'utf8'),
);
const oldest = /[\d.]+/.exec(manifest.engines.node)?.[0] ?? '';

/** The package that has Node for this machine, as the package `node` names it. */
const nodePackage = [
	process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node',
	process.platform === 'win32' ? 'win' : process.platform,
	process.arch,
].join('-');

const npm = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): string =>
	execFileSync('npm', args, {
		cwd: root,
		encoding: 'utf8',
		env: { ...env, npm_config_cache: join(folder, 'cache') },
		stdio: ['ignore', 'pipe', 'pipe'],
	});

let tarball = '';
beforeAll(() => {
	// Without its scripts: other tests use `dist` at this time.
	const packed = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder]);
	const [{ filename }]: [{ readonly filename: string }] = JSON.parse(packed);
	tarball = join(folder, filename);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([`${oldest}.0`, '24'])('installed by npm on Node %s', (version) => {
	const node = join(folder, `node-${version}`);
	const prefix = join(folder, `prefix-${version}`);
	const program = join(prefix, 'bin', 'roboflow-jobs');
	/** Nothing of this project, but that Node in front of what the machine has. */
	const env = {
		HOME: folder,
		PATH: [
			join(prefix, 'bin'),
			join(node, 'node_modules', nodePackage, 'bin'),
			...(process.env['PATH'] ?? '').split(':').filter((place) => !place.includes('node_modules')),
		].join(':'),
	};
	const run = (...args: readonly string[]): string =>
		execFileSync(program, args, { env, encoding: 'utf8', cwd: folder });

	beforeAll(() => {
		npm(['install', '--prefix', node, '--no-audit', '--no-fund', `${nodePackage}@${version}`]);
		// It asks no registry for anything: all that it needs is in the tarball.
		npm(['install', '--global', '--offline', '--prefix', prefix, tarball], env);
	}, 120_000);

	it('runs on that Node, and prints its version', () => {
		expect(run('info')).toMatch(new RegExp(`^node: +v?${RegExp.escape(version)}\\.?`, 'm'));
		expect(run('--version')).toBe(`${packageVersion}\n`);
	});

	it('contains only the packed files: no other package is installed, and no script runs', () => {
		const modules = join(prefix, 'lib', 'node_modules');
		expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['roboflow-jobs']);
		expect(readdirSync(join(modules, 'roboflow-jobs')).sort()).toEqual(
			['LICENSE', 'README.md', 'dist', 'package.json', 'schema.json'].sort(),
		);
	});

	it('lists the demo, and prints licenses and completions', () => {
		expect(JSON.parse(run('list', '--demo', '--json')).jobs).toHaveLength(36);
		expect(run('licenses')).toMatch(/^ink \d/m);
		for (const shell of shells) expect(run('completion', shell)).toContain('roboflow-jobs complete');
	});

	it('runs on a terminal', async () => {
		const terminal = openTerminal(['--demo'], { env }, [program]);
		await terminal.shows('● live');
		terminal.press('ctrl-c');
		expect((await terminal.exit()).code).toBe(0);
	});

	it('has a manual page that man finds', () => {
		const page = join(prefix, 'share', 'man', 'man1', 'roboflow-jobs.1');
		expect(existsSync(page)).toBe(true);
		const { error, stdout } = spawnSync('man', ['-w', 'roboflow-jobs'], { env, encoding: 'utf8' });
		// Without `man`, nobody looks for the page.
		if (error === undefined) expect(realpathSync(stdout.trim())).toBe(realpathSync(page));
	});
});
