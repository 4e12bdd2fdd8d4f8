import { Box } from 'ink';
import { type ReactNode, use } from 'react';
import type { Action, NotNow } from '../actions/action.ts';
import type { Mode } from '../actions/actions.ts';
import { keyLabel } from '../actions/key-label.ts';
import { useActions, useIsReadOnly, useKeyFor } from '../input/actions-context.ts';
import { useKeyboard } from '../input/keys-provider.tsx';
import { useKeyNotice } from '../input/use-key-notice.ts';
import type { Freshness } from '../jobs/model/freshness.ts';
import { widthOf } from '../text/text-width.ts';
import { ClickLine } from './click-line.tsx';
import { DemoContext } from './demo-context.ts';
import { freshnessSpan } from './freshness-line.ts';
import { fitLine, type Line, lineWidth, type Span, StyledLine, spread } from './line.tsx';

export interface Size {
	readonly columns: number;
	readonly rows: number;
}

/** Lines of {@link Frame} itself: header, rule, status, footer. */
export const frameRows = 4;

export interface FrameProps {
	readonly size: Size;
	/** Current place: `acme/warehouse · jobs`. */
	readonly title: string;
	readonly freshness?: Freshness | undefined;
	/** Last event; the line stays empty without it. */
	readonly status: Span | null;
	/** Mode whose keys the footer shows. */
	readonly mode: Mode;
	/** Unavailable actions, hidden in the footer. @default none */
	readonly notNow?: NotNow;
	/** Fills `size.rows - frameRows` lines. */
	readonly children: ReactNode;
}

const separator = { text: ' · ', token: 'dim' } as const satisfies Span;

/** The frame of every screen: title, freshness, status line and keys. */
export function Frame({
	size: { columns, rows },
	title,
	freshness,
	status,
	mode,
	notNow,
	children,
}: FrameProps) {
	const actions = useActions();
	const shown = useStatusLine(status);
	const { run } = useKeyboard();
	const isReadOnly = useIsReadOnly();
	const isDemo = use(DemoContext);
	const possible = actions[mode].filter(
		({ id, isWriting = false }) => notNow?.has(id) !== true && !(isReadOnly && isWriting),
	);
	const own = actions[mode].find(({ id }) => id === 'refresh')?.keys[0];
	const listKey = useKeyFor()('list', 'refresh');
	const refreshKey = own === undefined ? listKey : keyLabel(own);
	const marks: readonly Span[] = [
		...(isReadOnly ? [{ text: 'READ-ONLY', token: 'accent' } as const] : []),
		...(isDemo ? [{ text: 'DEMO DATA', token: 'demo' } as const] : []),
	];
	const headerEnd = (isShort: boolean): Line => {
		const marked = marks.flatMap((mark): Line => [separator, mark]);
		if (freshness === undefined) return marked.slice(1);
		const fresh = freshnessSpan(freshness, isShort, refreshKey);
		return [...fitLine([fresh], columns - lineWidth(marked)), ...marked];
	};
	const full = headerEnd(false);
	const isTight = widthOf(title) + 2 + lineWidth(full) > columns;
	const header = spread([{ text: title, token: 'strong' }], isTight ? headerEnd(true) : full, columns);
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			<StyledLine line={header} width={columns} />
			<Box height={rows - frameRows} overflow="hidden">
				{children}
			</Box>
			<StyledLine line={[{ text: '─'.repeat(columns), token: 'dim' }]} width={columns} />
			<StyledLine line={shown} width={columns} />
			<ClickLine line={footer(possible, columns, (id) => run(mode, id))} width={columns} />
		</Box>
	);
}

/** Returns the status line: the last event, or that the last key has no effect. */
export function useStatusLine(status: Span | null): Line {
	const notice = useKeyNotice(status?.text ?? '');
	if (notice !== null) return [{ text: notice, token: 'dim' }];
	return status === null ? [{ text: ' ' }] : [status];
}

/**
 * Formats the footer from the action table. The last keys are always shown. Of the others, those that do not fit
 * are omitted: the lowest rank first, and within a rank from the end.
 *
 * @param run runs an action when its label is clicked, unless the action requires a key.
 */
export function footer(
	bindings: readonly Action[],
	width: number,
	run: (id: string) => void = () => {},
): Line {
	const words = bindings.flatMap(
		({ keys: [key = ''], footerKeys, footer: word, footerRank: rank = 0, id, isKeyOnly }) => {
			if (word === undefined) return [];
			const click = isKeyOnly === true ? {} : { onClick: () => run(id) };
			const part: Line = [
				{ text: footerKeys ?? keyLabel(key), token: 'accent', ...click },
				{ text: ` ${word}`, token: 'dim', ...click },
			];
			return [{ part, rank }];
		},
	);
	const join = (parts: typeof words): Line =>
		parts.flatMap(({ part }, index) => (index === 0 ? part : [{ text: '  ' }, ...part]));
	const always = bindings.some(({ id }) => id === 'palette') ? 3 : 2;
	const last = words.slice(-always);
	let first = words.slice(0, -always);
	while (first.length > 0 && lineWidth(join([...first, ...last])) > width) {
		const lowest = Math.min(...first.map(({ rank }) => rank));
		first = first.toSpliced(
			first.findLastIndex(({ rank }) => rank === lowest),
			1,
		);
	}
	return join([...first, ...last]);
}
