import type { Io } from '../commands/io.ts';

/** The process that the program runs in. Only the entry accesses the global one and passes it on. */
export interface Host {
	readonly system: NodeJS.Process;
	/** Output of commands without a screen. */
	readonly io: Io;
	/** Version of the program. */
	readonly version: string;
}
