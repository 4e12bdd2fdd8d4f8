import { readLicenses } from '../files/licenses-file.ts';
import type { Host } from './host.ts';

/** Runs `licenses`, which prints the licenses of the program and of everything it contains. */
export function runLicenses({ system, io }: Host): void {
	const [, program = ''] = system.argv;
	io.out(readLicenses(program));
}
