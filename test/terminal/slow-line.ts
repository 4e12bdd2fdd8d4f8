/** A line between a person and a host. */
export interface Line {
	/** Bits that it carries each second. */
	readonly bits: number;
	/** Milliseconds there and back. */
	readonly roundTrip: number;
}

/** Carries what a program writes and what a person types. */
export interface Carrier {
	readonly toPerson: (output: string) => void;
	readonly toHost: (input: string) => void;
	/** Whether something is on its way to the person. */
	readonly isBusy: () => boolean;
}

export interface LineEnds {
	readonly show: (output: string) => void;
	readonly read: (input: string) => void;
}

/** A line that delays nothing. */
export const directLine = ({ show, read }: LineEnds): Carrier => ({
	toPerson: show,
	toHost: read,
	isBusy: () => false,
});

/**
 * A line that carries as fast as it can. What the program writes is taken from it at once, as an SSH server
 * does.
 */
export function slowLine({ bits, roundTrip }: Line, { show, read }: LineEnds): Carrier {
	/** When the line has carried what was given to it. */
	let free = 0;
	let underway = 0;
	return {
		toPerson(output) {
			const now = performance.now();
			free = Math.max(free, now) + (Buffer.byteLength(output) * 8 * 1000) / bits;
			underway += 1;
			setTimeout(
				() => {
					underway -= 1;
					show(output);
				},
				free + roundTrip / 2 - now,
			);
		},
		toHost: (input) => setTimeout(read, roundTrip / 2, input),
		isBusy: () => underway > 0,
	};
}
