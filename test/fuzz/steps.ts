import fc from 'fast-check';
import type { Action } from '../../source/actions/action.ts';
import { actions, type Mode } from '../../source/actions/actions.ts';
import { pasteKey } from '../../source/input/decoding.ts';
import { mouseBytes, mouseClick } from '../terminal/mouse-bytes.ts';
import { terminalBytes } from '../terminal/terminal-bytes.ts';

/** One thing that a person, a terminal or time does to the program. */
export type Step =
	/** A key of whatever mode is on the screen. `at`: counted through its keys, again and again. */
	| { readonly does: 'own-key'; readonly at: number }
	/** Everything comes in one read. */
	| { readonly does: 'type'; readonly text: string }
	/** The same in two reads. */
	| { readonly does: 'cut'; readonly text: string; readonly at: number }
	| { readonly does: 'resize'; readonly columns: number; readonly rows: number }
	| { readonly does: 'wait'; readonly milliseconds: number }
	/** The service gets round to its answers. */
	| { readonly does: 'answers' };

const keysOf = (bindings: readonly Action[]): readonly string[] => bindings.flatMap(({ keys }) => keys);

/** Every key as often as the table of keys has it; those that end the program are in fewer modes. */
const allKeys = Object.values(actions).flatMap((bindings) => keysOf(bindings));

/** The bytes of a mode's key. */
export function ownKey(mode: Mode, at: number): string {
	const own = keysOf(actions[mode]);
	return terminalBytes(own[at % own.length] ?? 'esc');
}

const key = fc.constantFrom(...allKeys.filter((name) => name !== 'ctrl-c')).map(terminalBytes);

const words = fc.constantFrom(
	'lenny@acme.example',
	'lena',
	'3',
	'12',
	'999999999999',
	'stage:review ',
	'left>2 ',
	'-labeler:"" ',
	'age>3d ',
	'batch:b (',
	'"open',
	'{labeler} {n} {batch}',
	'日本語 👩‍👩‍👧‍👦 e\u0301',
);

const type = (typed: string): Step => ({ does: 'type', text: typed });
const answers: Step = { does: 'answers' };

/** The shortest ways to where a key sends something, from wherever Esc leads back to the list. */
const journeys: readonly (readonly Step[])[] = [
	['a', 'lenny@acme.example\r\u0013', '\r'],
	['n', '\r3\rlenny@acme.example\r\u0013', 'c\r'],
	['b', 'n', '5\rlena@acme.example\r\u0013', '\r'],
	['b', 'A', 'ilenny@acme.example\r\u0013', '\r', 'r'],
	['b', 'A', 'ilenny@acme.example\rilena@acme.example\ririta@acme.example\r\u0013', 'f\r', '\u001by'],
	['A', 'j j j \u0013', '\r', 'u'],
	// What is pasted, or typed by mistake, where only Enter may do something.
	['a', 'lenny@acme.example\r\u0013', pasteKey('a\rb'), ' sywanY'],
	['b', 'A', 'ilenny@acme.example\r\u0013', pasteKey('\r'), ' sywanY'],
	['*', 'x', 'd', '\t\r', '\r\r swanYjk'],
	['*', 'x', 'u', '\r', 'y\r', pasteKey('yes'), '\r'],
	['L', 'a', '\u0013', '\r'],
	['u', '\r', '\u0013', '\r'],
	['w', '\u001b[B\r', 'a', '\u0013'],
	['/left>0\r', '*', '\u0013\r'],
	['x', 'l', 'lenny@acme.example\r', ' sywanYjk', '\r', 'U', ' sywanYjk', '\r'],
	['*', 'x', 'v', 'lena@acme.example\r', 'f\r', '\u001by', 'r'],
	['/left<999\r', '*', 'x', 'd', '\r', '\r', 'u'],
	['x', 'i', 'more\r text\u0013', '\r'],
	['x', 'u', 'j\r', '3\r'],
	['x', 'a', pasteKey('a\rb'), '\r swanYjk', 'y', '\r'],
	['b', '  M', ' sywanYj\r', '\r swanYjk', 'y'],
	['m', '/12\r', 'yYo'],
].map((texts) => [type('\u001b\u001b\u001b\u001b'), ...texts.flatMap((typed) => [type(typed), answers])]);

/** Of all characters, halves of them, too. */
const randomText = (maxLength: number): fc.Arbitrary<string> =>
	fc.string({ unit: fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code)), maxLength });

/** What terminals send that is no key of the program's, whole or in part. */
const strange = fc.constantFrom(
	'\u001b[200~',
	'\u001b[201~',
	'\u001b[I',
	'\u001b[O',
	'\u001b[<0;10;5M',
	'\u001b[M !!',
	'\u001b]11;rgb:0000/0000/0000\u0007',
	'\u001b[?62;22c',
	'\u001b[24;80R',
	'\u001b[1;5A',
	'\u001b[13u',
	'\u001bOM',
	'\u001b\u001b',
	'\u001b\r',
	'\u0000',
	'\u009b',
	'\ud83d',
);

const pasted = fc
	.oneof(words, randomText(40), fc.constant('a\rb\nc\tq\u001b[Ad'))
	.map((text) => pasteKey(text));

/** Clicks, drags and turns of the wheel, anywhere, and reports that are none. */
const mouse = fc
	.array(
		fc.record({
			action: fc.constantFrom('0M', '0m', '0M', '0m', '64M', '65M', '2M', '35M', '99m'),
			column: fc.nat({ max: 130 }),
			row: fc.nat({ max: 45 }),
			isClick: fc.boolean(),
			times: fc.constantFrom(1, 1, 2, 3),
		}),
		{ minLength: 1, maxLength: 4 },
	)
	.map((events) =>
		events
			.map(({ action, isClick, times, ...place }) =>
				(isClick ? mouseClick(place).join('') : mouseBytes(action, place)).repeat(times),
			)
			.join(''),
	);

const text = fc.oneof(
	{ arbitrary: key, weight: 6 },
	{ arbitrary: words, weight: 3 },
	{ arbitrary: fc.array(key, { minLength: 2, maxLength: 12 }).map((keys) => keys.join('')), weight: 2 },
	{ arbitrary: key.map((one) => one.repeat(20)), weight: 1 },
	{ arbitrary: pasted, weight: 1 },
	{ arbitrary: strange, weight: 1 },
	{ arbitrary: mouse, weight: 3 },
	{ arbitrary: randomText(12), weight: 1 },
);

const step = fc.oneof(
	{
		weight: 12,
		arbitrary: fc.nat({ max: 999 }).map((at): Step => ({ does: 'own-key', at })),
	},
	{ weight: 8, arbitrary: text.map((typed): Step => ({ does: 'type', text: typed })) },
	{
		weight: 1,
		arbitrary: fc
			.record({ text, at: fc.nat({ max: 12 }) })
			.map(({ text: typed, at }): Step => ({ does: 'cut', text: typed, at })),
	},
	{
		weight: 1,
		arbitrary: fc
			.record({
				// The emulated terminal has two columns at least.
				columns: fc.oneof(fc.integer({ min: 36, max: 220 }), fc.constantFrom(2, 7, 40, 80, 99, 100, 120)),
				rows: fc.oneof(fc.integer({ min: 9, max: 70 }), fc.constantFrom(1, 3, 10, 24)),
			})
			.map((size): Step => ({ does: 'resize', ...size })),
	},
	{
		weight: 1,
		arbitrary: fc
			.constantFrom(50, 700, 2000, 4500, 10_000, 61_000)
			.map((milliseconds): Step => ({ does: 'wait', milliseconds })),
	},
	{ weight: 3, arbitrary: fc.constant(answers) },
);

/** How the program is started, and what then happens to it. */
export const scenario = fc.record({
	seed: fc.nat(),
	faultsIn: fc.constantFrom(0, 0, 12, 4),
	columns: fc.constantFrom(40, 60, 80, 100, 120, 200),
	rows: fc.constantFrom(10, 16, 24, 40),
	interval: fc.constantFrom(0, 2000, 10_000),
	isReadOnly: fc.integer({ min: 0, max: 9 }).map((one) => one === 9),
	project: fc.option(fc.constant('warehouse'), { freq: 8 }),
	jobId: fc.option(fc.constantFrom('job-1', 'nowhere'), { freq: 1 }),
	steps: fc
		.array(
			fc.oneof(
				{ weight: 9, arbitrary: step.map((one) => [one]) },
				{ weight: 2, arbitrary: fc.constantFrom(...journeys) },
			),
			{
				minLength: 1,
				maxLength: 60,
				size: 'max',
			},
		)
		.map((groups) => groups.flat()),
});

export type Scenario = typeof scenario extends fc.Arbitrary<infer Value> ? Value : never;

/** A good service, and every way to where a key sends something. */
export const tour: Scenario = {
	seed: 8,
	faultsIn: 0,
	columns: 120,
	rows: 40,
	interval: 0,
	isReadOnly: false,
	project: 'warehouse',
	jobId: null,
	steps: journeys.flat(),
};
