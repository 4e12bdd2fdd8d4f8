import { Box, Text } from 'ink';
import { useState } from 'react';
import type { Mode } from '../../actions/actions.ts';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import { PickTable } from '../../components/pick-table.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useActions, useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { useTheme } from '../../theme.ts';
import { usePicking } from '../shared/use-picking.ts';
import {
	type ExtraAction,
	findActions,
	type NotNow,
	type PaletteAction,
	paletteActions,
} from './palette-actions.ts';

/** Lines above the actions: what is typed, a free one, and the headings. */
const headRows = 3;
const keyWidth = 8;

export interface PaletteScreenProps {
	readonly size: Size;
	readonly isDemo: boolean;
	/** Whose actions are offered. */
	readonly mode: Mode;
	/** What can be done there besides. */
	readonly extras: readonly ExtraAction[];
	readonly notNow: NotNow;
	readonly onChoose: (does: PaletteAction['does']) => void;
	readonly onHelp: () => void;
	readonly onClose: () => void;
}

/** Every action, found by its words. */
export function PaletteScreen(props: PaletteScreenProps) {
	const { size, isDemo, mode, extras, notNow, onChoose, onHelp, onClose } = props;
	const theme = useTheme();
	const keyFor = useKeyFor();
	const [typed, setTyped] = useState('');
	const found = findActions(paletteActions(useActions(), mode, extras, notNow), typed);
	const height = size.rows - frameRows;
	const rowCount = Math.max(1, height - headRows);
	const { index, top, commands, toTop } = usePicking(
		found.map(({ id }) => id),
		rowCount,
	);
	const selected = found[index];

	function edit(text: string): void {
		setTyped(text);
		// What was typed asks for something else now, and the likeliest stands first.
		toTop();
	}

	useKeys('palette', {
		choose: () => selected !== undefined && onChoose(selected.does),
		next: commands.next,
		previous: commands.previous,
		help: onHelp,
		back: onClose,
	});
	return (
		<Frame size={size} title="actions" isDemo={isDemo} status={null} mode="palette">
			<Box flexDirection="column">
				<Box marginBottom={1}>
					<Text {...theme.accent}>{': '}</Text>
					<TextField
						value={typed}
						fallback="type to search actions"
						width={size.columns - 2}
						height={1}
						onChange={edit}
					/>
				</Box>
				<PickTable
					columns={[
						{ heading: 'KEY', width: keyWidth },
						{ heading: 'DOES', width: Math.max(8, size.columns - keyWidth - 4) },
					]}
					rows={found.slice(top, top + rowCount).map(({ id, key, label, notNow: reason }) => ({
						key: id,
						cells: [key, reason === null ? label : `${label} · not now: ${reason}`],
					}))}
					selectedKey={selected?.id ?? null}
					width={size.columns}
					height={rowCount + 1}
					absence={`No matching action. ${keyFor('field', 'delete-to-start')} clears.`}
				/>
			</Box>
		</Frame>
	);
}
