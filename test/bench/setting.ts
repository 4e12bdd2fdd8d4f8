import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { program } from '../terminal/pseudo-terminal.ts';

/** What every group of measures works with. */
export interface Setting {
	/** How often each figure is taken. */
	readonly runs: number;
	/** A folder for whatever is made on the way. */
	readonly work: string;
	/** The command of the least that an Ink program can be. */
	readonly hello: readonly string[];
	/** The command of the least that a list in Ink can be, with a cursor that `j` and `k` move. */
	readonly list: readonly string[];
}

/** A demo server in a process of its own, so that it shares no time with what is measured. */
export interface Server {
	/** What leads the program to it. */
	readonly env: Readonly<Record<string, string>>;
	readonly stop: () => void;
}

async function startDemoProcess(jobs: number): Promise<Server> {
	const child = spawn(process.execPath, [program, 'demo-server', '--jobs', String(jobs)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const [text] = await once(child.stdout.setEncoding('utf8'), 'data');
	const [, url = ''] = /address +(\S+)/.exec(String(text)) ?? [];
	const [, key = ''] = /key +(\S+)/.exec(String(text)) ?? [];
	return {
		env: { API_URL: url, ROBOFLOW_API_KEY: key, ROBOFLOW_PROJECT: 'acme/warehouse' },
		stop: () => child.kill(),
	};
}

/** Works with servers of so many jobs each, and stops them afterwards. */
export async function withServers<Result>(
	sizes: readonly number[],
	work: (...servers: readonly Server[]) => Promise<Result>,
): Promise<Result> {
	const servers = await Promise.all(sizes.map(startDemoProcess));
	try {
		return await work(...servers);
	} finally {
		for (const { stop } of servers) stop();
	}
}
