import { useState } from 'react';
import type { ActionOf } from '../../actions/actions.ts';
import { heardByMenu } from '../../input/menu-commands.ts';
import { useKeys } from '../../input/use-keys.ts';

interface MenuFieldOptions {
	/** The field that has the focus. */
	readonly focus: string;
	/** Whether that is a menu. */
	readonly isMenu: boolean;
	/** What its form does with the keys; a menu hears the others itself. */
	readonly commands: Readonly<
		Record<Exclude<ActionOf<'batchMenu'>, Exclude<keyof typeof heardByMenu, 'menu-choose'>>, () => void>
	>;
}

/** What is typed to narrow the menu of a form's field. */
interface MenuField {
	readonly typed: string;
	readonly edit: (text: string) => void;
	/** Whose keys the footer names. */
	readonly mode: 'batchMenu' | 'batchNarrowed';
}

/** Narrows the menu of a form's field by typing, as a menu on its own; another field begins with nothing typed. */
export function useMenuField({ focus, isMenu, commands }: MenuFieldOptions): MenuField {
	const [state, setState] = useState({ focus, typed: '' });
	if (state.focus !== focus) setState({ focus, typed: '' });
	const typed = state.focus === focus ? state.typed : '';
	const edit = (text: string): void => setState({ focus, typed: text.replace(/^\//, '') });
	const { leave, ...others } = commands;
	useKeys('batchMenu', { ...heardByMenu, ...others, leave }, { isActive: isMenu && typed === '' });
	useKeys(
		'batchNarrowed',
		{ ...heardByMenu, ...others, clear: () => edit('') },
		{ isActive: isMenu && typed !== '' },
	);
	return { typed, edit, mode: typed === '' ? 'batchMenu' : 'batchNarrowed' };
}
