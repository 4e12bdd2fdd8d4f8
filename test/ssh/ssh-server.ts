import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { listening } from '../server/listening.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Where systems keep `sshd`, which is on no ordinary person's PATH. */
const folders = ['/usr/sbin', '/usr/local/sbin', '/sbin', ...(process.env['PATH'] ?? '').split(delimiter)];
const find = (program: string): string | undefined =>
	folders.map((folder) => join(folder, program)).find((path) => existsSync(path));

/** Whether the system makes terminals in the group that the server wants them in, and only root can change. */
function hasTerminalsOfTheirGroup(): boolean {
	if (userInfo().uid === 0 || process.platform !== 'linux') return true;
	return / devpts \S*\bgid=/.test(readFileSync('/proc/mounts', 'utf8'));
}

/** Why there can be no server on this machine; `null` when there can be. */
export const obstacle: string | null = whatIsMissing();

function whatIsMissing(): string | null {
	const missing = ['sshd', 'ssh', 'ssh-keygen'].find((program) => find(program) === undefined);
	if (missing !== undefined) return `${missing} is not installed`;
	return hasTerminalsOfTheirGroup()
		? null
		: 'terminals are in no group of their own, so only root can hand them out';
}

/** Empty, root's, and made by whatever starts the system's own server; one that root starts needs it. */
const emptyFolder = '/run/sshd';

/** OpenSSH's server on this machine's loopback address, which lets in whoever runs the tests. */
export interface SshServer {
	/** A command that logs in with a terminal and runs this line of shell there. */
	readonly login: (line: string) => readonly string[];
	/** Breaks every connection from the server's side, at once. */
	readonly cut: () => void;
}

/** A port that nobody listens on now; the server takes no 0 for one. */
async function freePort(): Promise<number> {
	const { port, stop } = await listening(createServer());
	await stop();
	return port;
}

function makeKey(path: string): string {
	execFileSync(find('ssh-keygen') ?? '', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', path]);
	return readFileSync(`${path}.pub`, 'utf8').trim();
}

/** Makes the folder that root's server asks for, until the test is over, where the system has none. */
function makeEmptyFolder(): void {
	if (userInfo().uid !== 0 || existsSync(emptyFolder)) return;
	mkdirSync(emptyFolder, { mode: 0o755 });
	onTestFinished(() => rmdirSync(emptyFolder));
}

/** The server's processes for connections, each begun by the one before. */
function below(pid: number): readonly number[] {
	const all = execFileSync('ps', ['-A', '-o', 'ppid=,pid=,comm='], { encoding: 'utf8' });
	const children = all
		.trim()
		.split('\n')
		.map((line) => line.trim().split(/\s+/))
		.filter(([parent, , name = '']) => Number(parent) === pid && name.includes('sshd'))
		.map(([, child]) => Number(child));
	return children.flatMap((child) => [child, ...below(child)]);
}

/**
 * Starts a server until the test is over, with keys of its own and nothing of the system's settings.
 *
 * @throws with what the server says, when it does not start.
 */
export async function startSshServer(): Promise<SshServer> {
	const folder = temporaryFolder();
	const inFolder = (name: string): string => join(folder, name);
	const { username } = userInfo();
	const port = await freePort();
	const hostKey = makeKey(inFolder('host'));
	writeFileSync(inFolder('authorized'), makeKey(inFolder('client')));
	writeFileSync(inFolder('known'), `[127.0.0.1]:${port} ${hostKey}\n`);
	writeFileSync(
		inFolder('sshd_config'),
		[
			'ListenAddress 127.0.0.1',
			`Port ${port}`,
			`HostKey ${inFolder('host')}`,
			`AuthorizedKeysFile ${inFolder('authorized')}`,
			`AllowUsers ${username}`,
			'AuthenticationMethods publickey',
			'PermitRootLogin prohibit-password',
			// The folder for temporary files is everybody's.
			'StrictModes no',
			'UsePAM no',
			'PidFile none',
			'PrintMotd no',
			'PermitUserRC no',
			'AllowTcpForwarding no',
			'',
		].join('\n'),
	);
	makeEmptyFolder();
	const server = spawn(find('sshd') ?? '', ['-D', '-e', '-f', inFolder('sshd_config')], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	const ended = new Promise((resolve) => server.once('close', resolve));
	const cut = (): void => {
		for (const pid of below(server.pid ?? 0).toReversed()) {
			try {
				process.kill(pid, 'SIGKILL');
			} catch {
				// It has ended since the processes were listed.
			}
		}
	};
	onTestFinished(async () => {
		cut();
		server.kill();
		await ended;
	});
	let said = '';
	await new Promise<void>((resolve, reject) => {
		server.stderr.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			if (said.includes('Server listening on')) resolve();
		});
		ended.then(() => reject(new Error(`sshd ended: ${said}`)));
	});

	const options = {
		IdentityFile: inFolder('client'),
		IdentitiesOnly: 'yes',
		IdentityAgent: 'none',
		UserKnownHostsFile: inFolder('known'),
		GlobalKnownHostsFile: '/dev/null',
		StrictHostKeyChecking: 'yes',
		BatchMode: 'yes',
		LogLevel: 'ERROR',
	};
	return {
		cut,
		login: (line) => [
			find('ssh') ?? '',
			'-t',
			// Nothing of the person's or the system's own settings.
			'-F',
			'/dev/null',
			...Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]),
			'-p',
			String(port),
			`${username}@127.0.0.1`,
			line,
		],
	};
}
