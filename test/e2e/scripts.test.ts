import { expect, it } from 'vitest';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { openTerminal } from '../terminal/open-terminal.ts';

const names = [
	'น้ำดื่ม ทำงาน คำ',
	'ນ້ຳດື່ມ ຄຳ',
	'हिन्दी में काम क्षत्रिय',
	'বাংলা কাজ',
	'ភាសាខ្មែរ',
	'தமிழ் வேலை',
	'మన తెలుగు పని',
	'മലയാളം',
	'မြန်မာ',
	'العربيةُ',
	'한글 日本語',
	'Tiếng Việt',
];

const jobs = names.map((name, index) => ({
	id: `job-${index}`,
	name,
	status: 'assigned',
	labeler: 'lena@acme.example',
	numImages: 20,
	annotated: index,
	unannotated: 20 - index,
}));

it.each([
	[120, 'as wide as the names'],
	[80, 'alone'],
])(
	'a list of %i columns (%s) shows complete names of every script, with aligned columns',
	async (columns) => {
		const server = await serve((response) => sendJson(response, { jobs }));
		const env = { API_URL: server.url, ROBOFLOW_API_KEY: 'key-of-ann' };
		const terminal = openTerminal(['acme/warehouse', '--interval', '0'], { env, columns });
		await terminal.shows('● manual');

		/** The column in which each row's labeler begins, by the terminal's own measure. */
		function labelerColumns(): readonly number[] {
			const { active } = terminal.emulator.buffer;
			const rows = Array.from({ length: terminal.emulator.rows }, (_, index) => active.getLine(index));
			return names.map((name) => {
				const row = rows.find((line) => {
					const text = line?.translateToString(true) ?? '';
					return text.includes(name) && text.includes('lena');
				});
				const cells = Array.from({ length: columns }, (_, column) => row?.getCell(column)?.getChars());
				return cells.findIndex((_, column) => cells.slice(column, column + 4).join('') === 'lena');
			});
		}

		const shown = terminal.screen();
		for (const name of names) expect(shown).toContain(name);
		expect(new Set(labelerColumns()).size).toBe(1);
		expect(labelerColumns()[0]).toBeGreaterThan(0);
		for (const _ of names) terminal.type('j');
		await terminal.shows(/❯ . Tiếng Việt/);
		for (const name of names) expect(terminal.screen()).toContain(name);
		expect(new Set(labelerColumns()).size).toBe(1);
		terminal.type('/काम');
		await terminal.shows(/❯ . हिन्दी में काम क्षत्रिय/);
		terminal.press('esc');
		await terminal.shows('น้ำดื่ม ทำงาน คำ');
		for (const name of names) expect(terminal.screen()).toContain(name);
	},
);

it.each([61, 80, 100, 133])(
	'a dialog over names of every script has straight edges at %i columns',
	async (columns) => {
		const others = [
			'ᄀᄀᄀ각ᆨᆨ ᄀᄀᄀ각ᆨᆨ ᄀᄀᄀ각ᆨᆨ',
			'👩‍👩‍👧‍👦👩🏽‍🚀👩‍👩‍👧‍👦👩🏽‍🚀👩‍👩‍👧‍👦👩🏽‍🚀👩‍👩‍👧‍👦👩🏽‍🚀👩‍👩‍👧‍👦👩🏽‍🚀',
		];
		const long = [...names.map((name) => `${name} ${name} ${name} ${name}`), ...others];
		const server = await serve((response) =>
			sendJson(response, {
				jobs: long.map((name, index) => ({
					id: `job-${index}`,
					name,
					labeler: 'lena@acme.example',
					numImages: 9,
					unannotated: 9,
				})),
			}),
		);
		const env = { API_URL: server.url, ROBOFLOW_API_KEY: 'key-of-ann' };
		const terminal = openTerminal(['acme/warehouse', '--interval', '0'], {
			env,
			columns,
		});
		await terminal.shows('● manual');
		terminal.type('s');
		await terminal.shows('default (API) order');
		const { active } = terminal.emulator.buffer;
		const edges = Array.from({ length: terminal.emulator.rows }, (_, y) =>
			Array.from({ length: columns }, (_, x) => active.getLine(y)?.getCell(x)?.getChars() ?? '').flatMap(
				(text, x) => ('│┌└┐┘'.includes(text || ' ') ? [x] : []),
			),
		).filter((places) => places.length > 0);
		expect(edges.length).toBeGreaterThan(10);
		expect(new Set(edges.map(String)).size).toBe(1);
	},
);
