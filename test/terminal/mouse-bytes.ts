/** A cell of the screen, counted from 0. */
export interface ScreenPlace {
	readonly column: number;
	readonly row: number;
}

/**
 * Finds the first place of a text on a screen.
 *
 * @throws where the screen does not show it.
 */
export function placeOf(screen: string, what: string): ScreenPlace {
	const lines = screen.split('\n');
	const row = lines.findIndex((line) => line.includes(what));
	if (row === -1) throw new Error(`"${what}" is not on\n${screen}`);
	return { column: lines[row]?.indexOf(what) ?? 0, row };
}

/**
 * What a terminal sends of the mouse.
 *
 * @param action button and end of the report: `0M` presses, `0m` releases, `64M` and `65M` turn the wheel up and down.
 */
export function mouseBytes(action: string, { column, row }: ScreenPlace = { column: 0, row: 0 }): string {
	return `\u001b[<${action.slice(0, -1)};${column + 1};${row + 1}${action.slice(-1)}`;
}

/** The reports of a click of the left button. */
export const mouseClick = (place: ScreenPlace): readonly [string, string] => [
	mouseBytes('0M', place),
	mouseBytes('0m', place),
];
