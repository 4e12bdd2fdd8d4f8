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

/** The screen that a dialog is drawn on. */
export interface DialogSize extends Size {
	/** Whether nothing is below, so that the dialog takes all of the screen. @default false */
	readonly isFull?: boolean;
}

/** Whether a dialog leaves enough to see of what is below it; on a smaller screen it takes all of it. */
export const hasRoomBeside = ({ columns, rows, isFull = false }: DialogSize): boolean =>
	columns >= 60 && rows >= 16 && !isFull;

/** Columns inside a dialog that needs so many; all of the screen where nothing is beside it. */
export const dialogWidth = (size: DialogSize, wanted: number): number =>
	hasRoomBeside(size) ? Math.min(wanted, size.columns - 12) : size.columns;

/** The most lines inside a dialog. */
export const dialogHeight = (size: DialogSize): number =>
	hasRoomBeside(size) ? size.rows - frameRows - 4 : size.rows - frameRows;

export interface DialogProps {
	readonly size: DialogSize;
	readonly title: string;
	/** Shown where the dialog takes the whole screen; so is `isDemo`. */
	readonly freshness?: Freshness | undefined;
	readonly isDemo: boolean;
	/** What just happened; the line stays empty without it. */
	readonly status: Span | null;
	/** Whose keys the footer names. */
	readonly mode: Mode;
	/** Columns inside; see {@link dialogWidth}. */
	readonly width: number;
	/** Lines inside, no more than {@link dialogHeight}. */
	readonly height: number;
	readonly children: ReactNode;
}

/** A box over the screen below, with a footer of its own; a whole screen where there is no room for that. */
export function Dialog(props: DialogProps) {
	return hasRoomBeside(props.size) ? <DialogBox {...props} /> : <Frame {...props} />;
}

/** Which columns a dialog covers. What is below must know them before the dialog is drawn. */
interface Cover {
	/** `null` while nothing is covered. */
	readonly covered: Covered | null;
	readonly onCover: (covered: Covered | null) => void;
}

const CoverContext = createContext<Cover>({ covered: { from: 0, to: 0 }, onCover() {} });

interface CoverProps {
	readonly children: ReactNode;
}

/** Holds dialogs, and what is below them. */
export function CoverProvider({ children }: CoverProps) {
	const [covered, onCover] = useState<Covered | null>(null);
	return <CoverContext value={{ covered, onCover }}>{children}</CoverContext>;
}

/** Draws what may be below a dialog. */
export function BelowDialog({ isBelow, children }: CoverProps & { readonly isBelow: boolean }) {
	const { covered } = useContext(CoverContext);
	const inherited = useContext(CoveredContext);
	return <CoveredContext value={isBelow ? covered : inherited}>{children}</CoveredContext>;
}

function DialogBox({ size, title, status, mode, width, height, children }: DialogProps) {
	const actions = useActions();
	const { columns, rows } = size;
	const left = Math.floor((columns - width - 4) / 2);
	const top = Math.max(1, Math.floor((rows - frameRows - height) / 3));
	const shown = useStatusLine(status);
	const { run } = useKeyboard();
	const { covered, onCover } = useContext(CoverContext);
	useLayoutEffect(() => {
		onCover({ from: left, to: left + width + 4 });
		return () => onCover(null);
	}, [onCover, left, width]);
	if (covered === null) return null;
	return (
		<Box position="absolute" width={columns} height={rows}>
			<Box position="absolute" left={left} top={top} flexDirection="column">
				{boxLines(title, width, height).map((line, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
					<StyledLine key={index} line={line} width={width + 4} />
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

/** The box, whose inside hides what is below. */
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
