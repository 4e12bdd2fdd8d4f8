import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { completionScript } from '../source/config/shell/completion-scripts.ts';
import { manualText } from './manual.ts';
import { buildSingleFile, writeChecksum } from './single-file.ts';

const root = join(import.meta.dirname, '..');

/** Debian's names of processors, where they are not Node's. */
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm: 'armhf', ppc64: 'ppc64el' };
const architecture = architectures[process.arch] ?? process.arch;

/** The packages that have the libraries of Node. */
const needed = 'libatomic1, libc6 (>= 2.28), libgcc-s1, libstdc++6 (>= 5.2)';

interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly description: string;
	readonly author: string;
}

const control = ({ name, version, description, author }: Manifest, bytes: number): string =>
	[
		`Package: ${name}`,
		`Version: ${version}`,
		'Section: utils',
		'Priority: optional',
		`Architecture: ${architecture}`,
		`Maintainer: ${author}`,
		`Depends: ${needed}`,
		`Installed-Size: ${Math.ceil(bytes / 1024)}`,
		`Description: ${description}`,
		' A terminal program that shows every annotation job live, finds the ones that',
		' are stuck, and acts on them by keyboard. It contains the Node that it runs on.',
		'',
	].join('\n');

/** When the last commit was made, in seconds: what is built from it carries no other time. */
function timeOfSources(): string {
	const { stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
	return stdout?.trim() || '0';
}

/** What the package installs beside the program: path → contents. */
const smallFiles = async (licenses: string): Promise<Readonly<Record<string, string | Uint8Array>>> => ({
	'usr/share/man/man1/roboflow-jobs.1.gz': gzipSync(await manualText(), { level: 9 }),
	'usr/share/bash-completion/completions/roboflow-jobs': completionScript('bash'),
	'usr/share/zsh/vendor-completions/_roboflow-jobs': completionScript('zsh'),
	'usr/share/fish/vendor_completions.d/roboflow-jobs.fish': completionScript('fish'),
	'usr/share/doc/roboflow-jobs/copyright': licenses,
	'usr/share/doc/roboflow-jobs/changelog.gz': gzipSync(await readFile(join(root, 'CHANGELOG.md')), {
		level: 9,
	}),
});

async function write(path: string, contents: string | Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true, mode: 0o755 });
	await writeFile(path, contents, { mode: 0o644 });
}

/**
 * Builds a Debian package of the single file, its manual page and completions, for the machine that this runs on;
 * and its checksum. The same sources and the same tools make the same bytes.
 *
 * @returns the path of the package.
 * @throws where `dpkg-deb` is not installed, or the system is not Linux.
 */
export async function buildDebianPackage(outdir: string): Promise<string> {
	if (process.platform !== 'linux') throw new Error('a Debian package is built on Linux');
	if (spawnSync('dpkg-deb', ['--version']).status !== 0) {
		throw new Error('dpkg-deb is not installed: install the package dpkg of your system');
	}
	const manifest: Manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	const work = await mkdtemp(join(tmpdir(), 'roboflow-jobs-'));
	try {
		const built = join(work, 'roboflow-jobs');
		await buildSingleFile(built);
		const tree = join(work, 'tree');
		await mkdir(join(tree, 'usr', 'bin'), { recursive: true });
		await cp(built, join(tree, 'usr', 'bin', 'roboflow-jobs'));
		const files = await smallFiles(execFileSync(built, ['licenses'], { encoding: 'utf8' }));
		for (const [path, contents] of Object.entries(files)) await write(join(tree, path), contents);
		const bytes = Object.values(files).reduce((sum, { length }) => sum + length, (await stat(built)).size);
		await write(join(tree, 'DEBIAN', 'control'), control(manifest, bytes));
		await chmod(tree, 0o755);
		await mkdir(outdir, { recursive: true });
		const output = join(outdir, `${manifest.name}_${manifest.version}_${architecture}.deb`);
		// Several threads cut the data in other places. xz would take a minute for a fifth less.
		execFileSync('dpkg-deb', ['--root-owner-group', '-Zzstd', '-z9', '--build', tree, output], {
			env: { SOURCE_DATE_EPOCH: timeOfSources(), ...process.env, DPKG_DEB_THREADS_MAX: '1' },
			stdio: ['ignore', 'ignore', 'inherit'],
		});
		await writeChecksum(output);
		return output;
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}
