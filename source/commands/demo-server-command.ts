import { UsageError } from '../config/usage-error.ts';
import { type DemoServerOptions, startDemoServer } from '../demo/server.ts';
import type { Io } from './io.ts';

/**
 * Runs `demo-server` until stopped.
 *
 * @param program how to call the program, for the line to copy.
 * @param stopped resolves when the user or the system stops it.
 */
export async function demoServerCommand(
	options: Required<Pick<DemoServerOptions, 'port' | 'jobs' | 'latency' | 'projects'>>,
	io: Io,
	program: string,
	stopped: Promise<void>,
): Promise<void> {
	const server = await startDemoServer(options).catch(() => {
		throw new UsageError(
			`port ${options.port} cannot be used`,
			'choose another with --port, or 0 for a free one',
		);
	});
	const { url, key, workspace, projects } = server;
	io.out(
		[
			`address    ${url}`,
			`key        ${key}`,
			`workspace  ${workspace}`,
			`projects   ${projects.join(', ')}`,
			'',
			`API_URL=${url} ROBOFLOW_API_KEY=${key} ${program} ${workspace}/${projects[0]}`,
			'',
		].join('\n'),
	);
	await stopped;
	await server.close();
}
