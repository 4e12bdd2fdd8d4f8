import { Box } from 'ink';
import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react';
import type { Mode } from '../actions/actions.ts';
import { useActions } from '../input/actions-context.ts';
import { useKeyboard } from '../input/keys-provider.tsx';
import type { Freshness } from '../jobs/model/freshness.ts';
import { truncate, widthOf } from '../text/text-width.ts';
import { ClickLine } from './click-line.tsx';
import { Frame, footer, frameRows, type Size, useStatusLine } from './frame.tsx';
import { type Covered, CoveredContext, type Line, type Span, StyledLine, spread } from './line.tsx';

/** The screen below a dialog. */
export interface DialogSize extends Size {
	/** Whether there is no screen below, so that the dialog fills the screen. @default false */
	readonly isFull?: boolean;
}

/** Columns of the frame around a dialog. */
const sides = 4;

/** Whether enough of the screen stays visible beside a dialog. Otherwise the dialog fills the screen. */
export const hasRoomBeside = ({ columns, rows, isFull = false }: DialogSize): boolean =>
	columns >= 60 && rows >= 16 && !isFull;

/** Returns the columns inside a dialog of the requested width, or of the whole screen if it fills that. */
export const dialogWidth = (size: DialogSize, wanted: number): number =>
	hasRoomBeside(size) ? Math.min(wanted, size.columns - sides) : size.columns;

/** Returns the maximum number of lines inside a dialog. */
export const dialogHeight = (size: DialogSize): number =>
	hasRoomBeside(size) ? size.rows - frameRows - 4 : size.rows - frameRows;

export interface DialogProps {
	readonly size: DialogSize;
	readonly title: string;
	/** Shown only if the dialog fills the screen. */
	readonly freshness?: Freshness | undefined;
	/** Last event; the line stays empty without it. */
	readonly status: Span | null;
	/** Mode whose keys the footer shows. */
	readonly mode: Mode;
	/** Columns inside; see {@link dialogWidth}. */
	readonly width: number;
	/** Lines inside, at most {@link dialogHeight}. */
	readonly height: number;
	readonly children: ReactNode;
}

/** A box over the screen below, with its own footer. It fills the screen if there is no room for a box. */
export function Dialog(props: DialogProps) {
	return hasRoomBeside(props.size) ? <DialogBox {...props} /> : <Frame {...props} />;
}

/** Columns covered by a dialog. The screen below must know them before the dialog is drawn. */
interface Cover {
	/** `null` without a dialog. */
	readonly covered: Covered | null;
	readonly onCover: (covered: Covered | null) => void;
}

/** `null` where nothing is below a dialog. */
const CoverContext = createContext<Cover | null>(null);

interface CoverProps {
	readonly children: ReactNode;
}

/** Tells screens which columns a dialog covers. */
export function CoverProvider({ children }: CoverProps) {
	const [covered, onCover] = useState<Covered | null>(null);
	return <CoverContext value={{ covered, onCover }}>{children}</CoverContext>;
}

/** Draws a screen that may be below a dialog. */
export function BelowDialog({ isBelow, children }: CoverProps & { readonly isBelow: boolean }) {
	const covered = useContext(CoverContext)?.covered ?? null;
	const inherited = useContext(CoveredContext);
	return <CoveredContext value={isBelow ? covered : inherited}>{children}</CoveredContext>;
}

function DialogBox({ size, title, status, mode, width, height, children }: DialogProps) {
	const actions = useActions();
	const { columns, rows } = size;
	const left = Math.floor((columns - width - sides) / 2);
	const top = Math.max(1, Math.floor((rows - frameRows - height) / 3));
	const shown = useStatusLine(status);
	const { run } = useKeyboard();
	const cover = useContext(CoverContext);
	const onCover = cover?.onCover;
	const to = left + width + sides;
	// Not before the screen below knows its edges, after a resize too.
	const isCovering = cover === null || (cover.covered?.from === left && cover.covered.to === to);
	useLayoutEffect(() => {
		onCover?.({ from: left, to });
		return () => onCover?.(null);
	}, [onCover, left, to]);
	return (
		<Box position="absolute" display={isCovering ? 'flex' : 'none'} width={columns} height={rows}>
			<Box position="absolute" left={left} top={top} flexDirection="column">
				{boxLines(title, width, height).map((line, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: lines are identified by position
					<StyledLine key={index} line={line} width={width + sides} />
				))}
			</Box>
			<Box position="absolute" left={left + 2} top={top + 1} width={width} height={height} overflow="hidden">
				{children}
			</Box>
			<Box position="absolute" top={rows - 2} flexDirection="column">
				<StyledLine line={spread(shown, [], columns)} width={columns} />
				<ClickLine
					line={spread(
						footer(actions[mode], columns, (id) => run(mode, id)),
						[],
						columns,
					)}
					width={columns}
				/>
			</Box>
		</Box>
	);
}

/** Formats the box with empty lines, which hide the screen below. */
function boxLines(title: string, width: number, height: number): readonly Line[] {
	const dim = (text: string): Span => ({ text, token: 'dim' });
	const name = truncate(title, width - 1);
	const side: Line = [dim(`│${' '.repeat(width + 2)}│`)];
	return [
		[dim('┌ '), { text: name, token: 'strong' }, dim(` ${'─'.repeat(width - widthOf(name))}┐`)],
		...Array.from({ length: height }, () => side),
		[dim(`└${'─'.repeat(width + 2)}┘`)],
	];
}
