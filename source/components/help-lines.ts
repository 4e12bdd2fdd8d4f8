import { toWidth } from '../jobs/text-width.ts';
import { type Binding, keyLabel, keymap, type Mode, modeTitles } from '../keymap.ts';
import type { Line } from './line.tsx';

const isTitled = (mode: Mode): mode is keyof typeof modeTitles => mode in modeTitles;

/** The keys of a mode and those that work everywhere, from the table of keys. */
export function helpLines(mode: Mode): readonly Line[] {
	return [mode, 'everywhere' as const].filter(isTitled).flatMap((section) => {
		const bindings: readonly Binding[] = keymap[section];
		const names = bindings.map(({ keys }) => keys.map(keyLabel).join(' '));
		const width = Math.max(...names.map((name) => name.length)) + 3;
		return [
			[{ text: modeTitles[section], token: 'strong' }],
			...bindings.map(
				({ help }, index): Line => [
					{ text: toWidth(`  ${names[index]}`, width + 2), token: 'accent' },
					{ text: help },
				],
			),
			[{ text: ' ' }],
		] satisfies Line[];
	});
}
