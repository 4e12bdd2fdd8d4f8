import type { Io } from '../commands/io.ts';

/** The process that the program runs in. Only the entry knows it by its own name, and hands it on. */
export interface Host {
	readonly system: NodeJS.Process;
	/** Where commands without a screen write. */
	readonly io: Io;
	/** Of the program. */
	readonly version: string;
}
