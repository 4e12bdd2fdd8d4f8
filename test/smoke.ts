import { startTerminal } from './terminal/pseudo-terminal.ts';

// The last thing that a build is asked: the program as it is published, once, on a terminal.
const terminal = startTerminal([], { columns: 80, rows: 24 });
const screen = await terminal.shows('● live');
terminal.press('ctrl-c');
const { code } = await terminal.exit();
terminal.dispose();
process.stdout.write(`${screen}\n\nthe built program ran on a terminal and ended with ${code}\n`);
process.exitCode = code;
