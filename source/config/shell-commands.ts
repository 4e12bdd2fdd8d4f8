import type { CommandGroup } from './command-group.ts';
import { wholeNumber } from './option-values.ts';

/** What serves the program itself: the demo's server. */
export function addShellCommands({ program, onInvocation }: CommandGroup): void {
	program
		.command('demo-server')
		.description('serve the demo data over HTTP on this machine')
		.option('--port <number>', 'port; 0 takes a free one', wholeNumber(65_535), 0)
		.option('--jobs <count>', 'jobs in the first project', wholeNumber(100_000), 36)
		.option('--latency <ms>', 'delay of every answer', wholeNumber(600_000), 0)
		.action((options: { port: number; jobs: number; latency: number }) =>
			onInvocation({ command: 'demo-server', ...options }),
		);
}
