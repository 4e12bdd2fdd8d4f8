import fc from 'fast-check';
import { createFrameReader } from '../../source/output/frame-reader.ts';
import type { Grid } from '../../source/output/grid.ts';

const characters = ['a', 'b', 'c', ' ', ' ', ' ', 'é', '█', '─', '│', '世', '界', '한'];
/** Text that terminals measure differently. */
const shaky = ['👍', '👨‍👩‍👧', '🇩🇪', '❤️', '©', 'e\u0301', 'นี้', 'น้ำ', 'क्ष'];
const styles = [
	'',
	'0',
	'1',
	'2',
	'1;36',
	'31',
	'97',
	'7',
	'4',
	'44',
	'22',
	'39',
	'49',
	'27;24',
	'38;5;208',
	'48;2;1;2;3',
	'1;2',
	'3;9',
];

const piece = fc.tuple(
	fc.constantFrom(...styles),
	fc.string({ unit: fc.constantFrom(...characters, ...shaky), maxLength: 9 }),
);
const line = fc
	.array(piece, { maxLength: 5 })
	.map((pieces) => `${pieces.map(([style, text]) => `\u001b[${style}m${text}`).join('')}\u001b[0m`);

export interface TwoGrids {
	readonly columns: number;
	readonly rows: number;
	readonly before: Grid;
	readonly after: Grid;
}

/** Two screens of the same size that share many lines, some of them moved. */
export const twoGrids: fc.Arbitrary<TwoGrids> = fc
	.record({
		columns: fc.integer({ min: 1, max: 24 }),
		rows: fc.integer({ min: 1, max: 8 }),
		pool: fc.array(line, { minLength: 1, maxLength: 9 }),
	})
	.chain(({ columns, rows, pool }) => {
		const some = fc.array(fc.oneof(fc.constantFrom(...pool), line), { minLength: rows, maxLength: rows });
		const shift = fc.integer({ min: -3, max: 3 });
		return fc.tuple(some, some, shift, fc.boolean()).map(([one, other, by, isMoved]): TwoGrids => {
			const read = createFrameReader();
			const moved = one.map((text, index) => one[index + by] ?? text);
			return {
				columns,
				rows,
				before: read(one.join('\n'), columns, rows),
				after: read((isMoved ? moved : other).join('\n'), columns, rows),
			};
		});
	});
