import type { StatusMessage } from '../../state/navigation.ts';
import type { ThemeName } from '../../theme.ts';
import type { ExtraAction } from './palette-actions.ts';

const offered = [
	['dark', 'for a dark background'],
	['light', 'for a light background'],
	['16', 'in the 16 colours of the terminal'],
	['none', 'without colours'],
] as const satisfies readonly (readonly [ThemeName, string])[];

/** Returns the palette's actions that change the theme while the program runs. */
export const themeActions = (
	choose: (name: ThemeName) => void,
	say: (status: StatusMessage) => void,
): readonly ExtraAction[] =>
	offered.map(([name, words]) => ({
		label: `Theme: ${name}, ${words}`,
		words: 'colors colours look',
		run() {
			choose(name);
			const text = `Theme ${name} until the program ends; "theme" in the configuration keeps it`;
			say({ text, tone: 'good' });
		},
	}));
