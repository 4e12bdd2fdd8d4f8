/** What stands for each sign that the program draws with, where a font has none of them. One column each. */
const stand: Readonly<Record<string, string>> = {
	'❯': '>',
	'✓': '+',
	'○': 'o',
	'◐': '%',
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
	'┃': '|',
	'↑': '^',
	'↓': 'v',
	'←': '<',
	'→': '>',
	'↕': ':',
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

/** The same text with the program's own signs in ASCII; names in other scripts stay what they are. */
export const toAscii = (text: string): string => text.replace(signs, (sign) => stand[sign] ?? sign);
