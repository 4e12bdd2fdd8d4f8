import { useState } from 'react';
import type { ActionOf } from '../../actions/actions.ts';
import { heardByMenu } from '../../input/menu-commands.ts';
import { useKeys } from '../../input/use-keys.ts';
import { withoutSlash } from '../../text/find-by-words.ts';

interface MenuFieldOptions {
	/** The focused field. */
	readonly focus: string;
	/** Whether that field is a menu. */
	readonly isMenu: boolean;
	/** Commands of the form. The menu handles the other keys itself. */
	readonly commands: Readonly<
		Record<
			Exclude<ActionOf<'batchMenu'>, Exclude<keyof typeof heardByMenu, 'menu-choose'> | 'help'>,
			() => void
		>
	>;
}

/** Filter of a menu in a form field. */
interface MenuField {
	readonly typed: string;
	readonly edit: (text: string) => void;
	/** Mode whose keys the footer shows. */
	readonly mode: 'batchMenu' | 'batchNarrowed';
}

/** Filters the menu of a form field by typing, like a separate menu. Each field starts without a filter. */
export function useMenuField({ focus, isMenu, commands }: MenuFieldOptions): MenuField {
	const [state, setState] = useState({ focus, typed: '' });
	if (state.focus !== focus) setState({ focus, typed: '' });
	const typed = state.focus === focus ? state.typed : '';
	const edit = (text: string): void => setState({ focus, typed: withoutSlash(text) });
	const { leave, ...others } = commands;
	useKeys('batchMenu', { ...heardByMenu, ...others, leave }, { isActive: isMenu && typed === '' });
	useKeys(
		'batchNarrowed',
		{ ...heardByMenu, ...others, clear: () => edit('') },
		{ isActive: isMenu && typed !== '' },
	);
	return { typed, edit, mode: typed === '' ? 'batchMenu' : 'batchNarrowed' };
}
