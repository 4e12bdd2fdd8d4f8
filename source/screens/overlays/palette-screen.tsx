import type { NotNow } from '../../actions/action.ts';
import type { Mode } from '../../actions/actions.ts';
import { besideLabel } from '../../components/choice-menu.tsx';
import { dialogWidth } from '../../components/dialog.tsx';
import type { Size } from '../../components/frame.tsx';
import { useActions, useIsReadOnly } from '../../input/actions-context.ts';
import { heardByMenu } from '../../input/menu-commands.ts';
import { useKeys } from '../../input/use-keys.ts';
import { toWidth, truncate } from '../../text/text-width.ts';
import { MenuDialog } from '../shared/menu-dialog.tsx';
import { useNarrowing } from '../shared/use-narrowing.ts';
import { type ExtraAction, type PaletteAction, paletteActions } from './palette-actions.ts';

const keyWidth = 9;

export interface PaletteScreenProps {
	readonly size: Size;
	/** Mode whose actions are listed. */
	readonly mode: Mode;
	/** Further actions. */
	readonly extras: readonly ExtraAction[];
	readonly notNow: NotNow;
	readonly onChoose: (does: PaletteAction['does']) => void;
	readonly onClose: () => void;
}

/** The command palette. */
export function PaletteScreen(props: PaletteScreenProps) {
	const { size, mode, extras, notNow, onChoose, onClose } = props;
	const narrowing = useNarrowing();
	useKeys('palette', { ...heardByMenu, back: onClose }, { isActive: !narrowing.isNarrowed });
	const actions = paletteActions(useActions(), mode, extras, notNow, useIsReadOnly());
	const width = dialogWidth(size, 80);
	return (
		<MenuDialog
			{...{ size, width, narrowing }}
			title="actions"
			mode="palette"
			what="action"
			hasDigits={false}
			head={[[{ text: `    ${toWidth('KEY', keyWidth)} DOES`, token: 'dim' }]]}
			choices={actions.map(({ id, key, label, words, notNow: reason }) => ({
				value: id,
				name: label,
				words,
				isLater: reason !== null,
				label: truncate(
					`${toWidth(key, keyWidth)} ${label}${reason === null ? '' : ` · not now: ${reason}`}`,
					width - besideLabel,
				),
			}))}
			initial={null}
			onSelect={(id) => {
				const action = actions.find((one) => one.id === id);
				if (action !== undefined) onChoose(action.does);
			}}
		/>
	);
}
