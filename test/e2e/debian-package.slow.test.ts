import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { openTerminal } from '../terminal/open-terminal.ts';

const root = join(import.meta.dirname, '..', '..');
const isInstalled = (name: string): boolean => spawnSync(name, ['--version']).status === 0;
const withTool = (name: string): string =>
	isInstalled(name) ? name : `${name}, which is not installed here`;
const isRoot = process.getuid?.() === 0;

const build = (outdir: string): string =>
	execFileSync(process.execPath, ['.config/build-deb.ts', '--outdir', outdir], {
		cwd: root,
		encoding: 'utf8',
	}).trim();
const sumOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

it('the Debian build says what to install when dpkg-deb is missing', () => {
	const { status, stderr } = spawnSync(process.execPath, ['.config/build-deb.ts'], {
		cwd: root,
		encoding: 'utf8',
		env: { PATH: '/nowhere' },
	});
	expect(status).toBe(1);
	expect(stderr).toBe('error: dpkg-deb is not installed: install the package dpkg of your system\n');
});

describe.skipIf(!isInstalled('dpkg-deb'))(`the Debian package, made by ${withTool('dpkg-deb')}`, () => {
	const folder = mkdtempSync(join(tmpdir(), 'roboflow-jobs-'));
	/** What the package installs, below a folder that stands for the root of a machine. */
	const installed = join(folder, 'installed');
	const place = (path: string): string => join(installed, 'usr', path);
	const env = { HOME: folder, PATH: `${place('bin')}:${process.env['PATH']}`, LANG: 'C.UTF-8' };
	let deb = '';
	beforeAll(() => {
		deb = build(folder);
		execFileSync('dpkg-deb', ['--extract', deb, installed]);
	}, 180_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('contains the program, manual page, completions, licenses and changelog, owned by root', () => {
		const lines = execFileSync('dpkg-deb', ['--contents', deb], { encoding: 'utf8' }).trim().split('\n');
		const files = lines.map((line) => line.split(/\s+/)).filter(([mode = '']) => !mode.startsWith('d'));
		expect(files.map(([mode, owner, , , , path]) => `${mode} ${owner} ${path}`).sort()).toEqual([
			'-rw-r--r-- root/root ./usr/share/bash-completion/completions/roboflow-jobs',
			'-rw-r--r-- root/root ./usr/share/doc/roboflow-jobs/changelog.gz',
			'-rw-r--r-- root/root ./usr/share/doc/roboflow-jobs/copyright',
			'-rw-r--r-- root/root ./usr/share/fish/vendor_completions.d/roboflow-jobs.fish',
			'-rw-r--r-- root/root ./usr/share/man/man1/roboflow-jobs.1.gz',
			'-rw-r--r-- root/root ./usr/share/zsh/vendor-completions/_roboflow-jobs',
			'-rwxr-xr-x root/root ./usr/bin/roboflow-jobs',
		]);
	});

	it('is reproducible, and has a checksum', () => {
		const again = build(temporaryFolder());
		expect(basename(again)).toBe(basename(deb));
		expect(sumOf(again)).toBe(sumOf(deb));
		expect(readFileSync(`${deb}.sha256`, 'utf8')).toBe(`${sumOf(deb)}  ${basename(deb)}\n`);
	}, 120_000);

	it('runs: version, list, screen', async () => {
		const program = place('bin/roboflow-jobs');
		expect(execFileSync(program, ['--version'], { env: {}, encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/);
		const listed = execFileSync(program, ['list', '--demo', '--json'], { env, encoding: 'utf8' });
		expect(JSON.parse(listed).jobs).toHaveLength(36);
		const terminal = openTerminal(['--demo'], { env }, [program]);
		await terminal.shows('● live');
		terminal.press('ctrl-c');
		expect((await terminal.exit()).code).toBe(0);
	});

	it('depends on the packages of all libraries that it loads', () => {
		const needed = execFileSync('dpkg-deb', ['--field', deb, 'Depends'], { encoding: 'utf8' });
		const names = needed.split(',').map((one) => one.trim().split(' ')[0]);
		const loaded = execFileSync('ldd', [place('bin/roboflow-jobs')], { encoding: 'utf8' });
		const libraries = [...loaded.matchAll(/=> \S+\/([^/\s]+) /g)].map(([, library = '']) => library);
		expect(libraries).toContain('libc.so.6');
		for (const library of libraries) {
			const { stdout } = spawnSync('dpkg', ['--search', `*/${library}`], { encoding: 'utf8' });
			const owners = stdout.split('\n').map((line) => line.split(':')[0]);
			expect(
				owners.some((owner) => names.includes(owner)),
				library,
			).toBe(true);
		}
	});

	it.skipIf(!isInstalled('man'))(`has its manual page where ${withTool('man')} finds it`, () => {
		const found = execFileSync('man', ['-w', 'roboflow-jobs'], { env, encoding: 'utf8' });
		expect(found.trim()).toBe(place('share/man/man1/roboflow-jobs.1.gz'));
	});

	it.each([
		{
			shell: 'bash',
			alone: '--norc',
			script: `source ${place('share/bash-completion/completions/roboflow-jobs')}; complete -p roboflow-jobs`,
			answer: /_roboflow_jobs/,
		},
		{
			shell: 'zsh',
			alone: '-f',
			script: `fpath=(${place('share/zsh/vendor-completions')} $fpath); autoload -Uz compinit; compinit -u -D; print $_comps[roboflow-jobs]`,
			answer: /^_roboflow-jobs$/m,
		},
		{
			shell: 'fish',
			alone: '--no-config',
			script: `set -p fish_complete_path ${place('share/fish/vendor_completions.d')}; complete -C 'roboflow-jobs licen'`,
			answer: /^licenses/,
		},
	])('has its completion where $shell finds it', ({ shell, alone, script, answer }) => {
		// A machine without the shell needs none.
		if (!isInstalled(shell)) return;
		expect(execFileSync(shell, [alone, '-c', script], { env, encoding: 'utf8' })).toMatch(answer);
	});

	it.skipIf(!isRoot)(`is installed and removed by dpkg${isRoot ? '' : ' (requires root)'}`, () => {
		const machine = join(folder, 'machine');
		const status = join(machine, 'var', 'lib', 'dpkg', 'status');
		for (const part of ['info', 'updates']) {
			mkdirSync(join(machine, 'var', 'lib', 'dpkg', part), { recursive: true });
		}
		writeFileSync(status, '');
		const dpkg = (...args: readonly string[]): string =>
			// That machine has no other package, those with the libraries included.
			execFileSync('dpkg', [`--root=${machine}`, '--force-depends', ...args], {
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'],
			});
		dpkg('--install', deb);
		expect(dpkg('--status', 'roboflow-jobs')).toMatch(/^Status: install ok installed$/m);
		const program = join(machine, 'usr', 'bin', 'roboflow-jobs');
		expect(sumOf(program)).toBe(sumOf(place('bin/roboflow-jobs')));
		dpkg('--purge', 'roboflow-jobs');
		expect(existsSync(program)).toBe(false);
		expect(existsSync(join(machine, 'usr', 'share'))).toBe(false);
	});
});
