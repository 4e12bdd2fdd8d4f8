// Must be the first import, because an old Node may not even load the others.
import './old-node.ts';

import { cacheFolder } from '../config/cache-folder.ts';
import { endOnOutputFailure } from './output-failure.ts';
import { protectProcess } from './protect-process.ts';

/** JSON of texts, each with the command lines that only print it. Defined by the build. */
declare const PRINTED: string;
/** Whether the program is a single executable file that includes Node. Defined by the build. */
declare const IS_BINARY: boolean;

/** Width of these texts, in columns. */
const columns = 80;

const { argv, env } = process;
const danger = protectProcess(process);
endOnOutputFailure(process);
const texts: readonly (readonly [text: string, lines: readonly string[]])[] = JSON.parse(PRINTED);
const printed = texts.find(([, lines]) => lines.includes(argv.slice(2).join(' ')))?.[0];
if (printed !== undefined && (process.stdout.columns || columns) >= columns) {
	process.stdout.write(printed);
} else if (danger !== null) {
	process.stderr.write(danger);
	process.exitCode = 1;
} else {
	const folder = IS_BINARY ? null : cacheFolder(env);
	if (folder !== null) {
		// Imported here, because a command that only prints a text does not need it.
		const { keepCompiled } = await import('./compile-cache.ts');
		keepCompiled(folder, process.getuid?.());
	}
	await import('../cli.tsx');
}
