/**
 * ASCII replacements for the signs that the program draws, for fonts without these signs. One column each.
 */
const stand: Readonly<Record<string, string>> = {
	'❯': '>',
	'✓': '+',
	'○': 'o',
	'◐': '=',
	'◉': '@',
	'↺': 'R',
	'●': '*',
	'◌': '~',
	'▁': '_',
	'▂': '.',
	'▃': '-',
	'▄': ':',
	'▅': '=',
	'▆': '+',
	'▇': '*',
	'█': '#',
	'░': '.',
	'─': '-',
	'│': '|',
	'┃': '#',
	'┌': '+',
	'┐': '+',
	'└': '+',
	'┘': '+',
	'↑': '^',
	'↓': 'v',
	'←': '<',
	'→': '>',
	'↕': ':',
	'▴': '^',
	'▾': 'v',
	'⏎': '>',
	'×': 'x',
	'‖': '=',
	'·': '-',
	'…': '~',
	'–': '-',
	'—': '-',
	'‘': "'",
	'’': "'",
	'“': '"',
	'”': '"',
};

const signs = new RegExp(`[${Object.keys(stand).join('')}]`, 'gu');

/** Replaces the program's own signs by ASCII. Names in other scripts stay unchanged. */
export const toAscii = (text: string): string => text.replace(signs, (sign) => stand[sign] ?? sign);
