const labels: Readonly<Record<string, string>> = {
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	enter: 'Enter',
	esc: 'Esc',
	tab: 'Tab',
	'shift-tab': 'Shift-Tab',
	pageup: 'PgUp',
	pagedown: 'PgDn',
	home: 'Home',
	end: 'End',
	space: 'Space',
	backspace: 'Backspace',
	delete: 'Delete',
	f1: 'F1',
	f5: 'F5',
};

/** Formats a key for display: `Ctrl-s`, `⏎`, `j`. */
export const keyLabel = (key: string): string => {
	const [, modifier, rest = ''] = /^(ctrl|alt)-(.+)$/.exec(key) ?? [];
	if (modifier === undefined) return labels[key] ?? key;
	return `${modifier === 'ctrl' ? 'Ctrl' : 'Alt'}-${labels[rest] ?? rest}`;
};
