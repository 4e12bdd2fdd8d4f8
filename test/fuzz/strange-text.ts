import type { Chance } from './chance.ts';

/** What a stranger may call a job. The program's own cursor is not among it: the tests look for that. */
const names = [
	'Uploaded on 11/22/22 at 1:39 pm: Job 9',
	'Dock 4, night shift: Job 1',
	'',
	'   ',
	'n'.repeat(400),
	'日本語のジョブ'.repeat(12),
	'👩‍👩‍👧‍👦👩🏽‍🚀🇩🇪🇫🇷🏴󠁧󠁢󠁥󠁮󠁧󠁿❤️☎︎1️⃣',
	'🇩🇪🇫🇷🇩'.repeat(9),
	`Z${'\u0301\u0336\u035c'.repeat(30)}algo`,
	'क्षि नमस्ते தமிழ் ไทยก็ ভাষা',
	'ᄀᄀᄀ각ᆨᆨ ﷽ ꧅ 𒐫',
	'مرحبا \u202eabc\u202c \u2066שלום\u2069',
	'\u001b[31mred\u001b[0m \u001b]8;;http://x\u0007link\u001b]8;;\u0007 \u009b2J',
	'two\nlines\r\nand\ttabs\u0000\u0007\u007f',
	'\ud800 half \udfff',
	'\u200b\u200d\ufeff\u2060\u00ad\u034f\u3164',
	'ＦＵＬＬ ｗｉｄｔｈ ½ ㍿',
] as const;

/** Where characters lie that terminals and programs measure in different ways. */
const ranges = [
	[0x20, 0x7e],
	[0x80, 0x36f],
	[0x590, 0x6ff],
	[0x900, 0xdff],
	[0x1100, 0x11ff],
	[0x2000, 0x27bf],
	[0x3000, 0x30ff],
	[0xac00, 0xac80],
	[0xfe00, 0xfe0f],
	[0x1f1e6, 0x1f6ff],
	[0xe0020, 0xe007f],
] as const;

/** Text of a few characters from anywhere. */
function randomText(chance: Chance): string {
	const characters = Array.from({ length: chance.between(1, 30) }, () => {
		const [first, last] = chance.pick(ranges);
		return String.fromCodePoint(chance.between(first, last));
	});
	return characters.join('').replaceAll('❯', '');
}

export const strangeText = (chance: Chance): string =>
	chance.isOnceIn(3) ? randomText(chance) : chance.pick(names);
