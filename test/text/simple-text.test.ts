import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { isSimpleText, simpleCharacters } from '../../source/text/simple-text.ts';

const source = join(import.meta.dirname, '../../source');
const drawn = ['components', 'screens', 'text', 'output/to-ascii.ts', 'theme.ts'].flatMap((place) =>
	place.includes('.')
		? [place]
		: readdirSync(join(source, place), { recursive: true, encoding: 'utf8' }).map((name) =>
				join(place, name),
			),
);
/** Signs in texts of the program: geometric shapes, arrows, boxes, blocks and marks. */
const signs = new Set(
	drawn
		.filter((file) => /\.tsx?$/.test(file))
		.flatMap(
			(file) =>
				readFileSync(join(source, file), 'utf8').match(/[\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf]/g) ?? [],
		),
);

it.each([...signs])('%s is simple: another sign would load Unicode tables at the start', (sign) => {
	expect(isSimpleText(sign)).toBe(true);
	expect(stringWidth(sign)).toBe(1);
});

it('every simple character is one column wide', () => {
	const simple = new RegExp(`[${simpleCharacters}]`);
	const wide: string[] = [];
	for (let code = 0x20; code < 0x3000; code += 1) {
		const character = String.fromCharCode(code);
		if (simple.test(character) && stringWidth(character) !== 1) wide.push(character);
	}
	expect(wide).toEqual([]);
});
