import { Box, Text } from 'ink';
import { useKeyFor } from '../input/actions-context.ts';
import { quoted } from '../text/quoted.ts';
import { truncate, widthOf } from '../text/text-width.ts';
import { useTheme } from '../theme.ts';
import { type Line, StyledLine } from './line.tsx';
import { TextField } from './text-field.tsx';

/** Prefix of a filter. */
const lead = '/ ';

export interface FilterInputProps {
	readonly text: string;
	/** Mistake in the filter, and its position. */
	readonly mistake: { readonly at: number; readonly message: string } | null;
	/** During a mistake, the filter that applies; empty for all jobs. */
	readonly applied: string;
	/** Whether applying the filter failed. */
	readonly isRefused: boolean;
	/** Completions; the first is inserted next. */
	readonly options: readonly string[];
	readonly width: number;
	readonly onEdit: (text: string) => void;
}

/** A filter while it is typed, with its mistake or completions below it. Two lines. */
export function FilterInput(props: FilterInputProps) {
	const { text, mistake, applied, isRefused, options, width, onEdit } = props;
	const theme = useTheme();
	const keyFor = useKeyFor();
	const offered = options.flatMap((option, index): Line => {
		const isNext = index === 0;
		return [
			{ text: isNext ? `${keyFor('filter', 'complete')} ` : '  ', token: 'dim' },
			{ text: option, token: isNext ? 'accent' : 'dim' },
		];
	});
	const stays = mistake === null ? '' : appliedText(applied);
	// Beside the text, if there is room.
	const room = width - lead.length - widthOf(text) - 3;
	const beside = room < widthOf(appliedText('x')) ? '' : truncate(stays, room);
	const below: Line = beside === '' && stays !== '' ? [{ text: ` ·${stays}`, token: 'dim' }] : [];
	return (
		<Box flexDirection="column" width={width} height={2}>
			<Box>
				<Text {...theme.accent}>{lead}</Text>
				<TextField
					value={text}
					fallback="words, or stage:review  labeler:ann  left>20  age>3d  -stage:done"
					width={width - lead.length - widthOf(beside)}
					height={1}
					onChange={onEdit}
				/>
				<Text {...theme.dim}>{beside}</Text>
			</Box>
			<StyledLine
				line={mistake === null ? offered : [...mistakeLine(text, { ...mistake, isRefused }, width), ...below]}
				width={width}
			/>
		</Box>
	);
}

interface ShownMistake {
	readonly at: number;
	readonly message: string;
	readonly isRefused: boolean;
}

/** Formats the mistake below its position. If that is not visible, the line quotes the word instead. */
function mistakeLine(text: string, { at, message, isRefused }: ShownMistake, width: number): Line {
	const column = lead.length + widthOf(text.slice(0, at));
	const words = isRefused ? `× Not applied: ${message}` : message;
	const length = widthOf(words) + 1;
	const token = isRefused ? 'bad' : 'warning';
	if (lead.length + widthOf(text) >= width) {
		const [word = ''] = /\S*$/.exec(text.slice(0, at)) ?? [];
		const [rest = ''] = /^\S*/.exec(text.slice(at)) ?? [];
		return [{ text: `${quoted(word + rest)}: ${words}`, token }];
	}
	const isRight = column + 1 + length <= width;
	const isLeft = !isRight && length <= column;
	const drawn = isRight
		? `${' '.repeat(column)}^ ${words}`
		: isLeft
			? `${' '.repeat(column - length)}${words} ^`
			: words;
	return [{ text: drawn, token }];
}

/** Says which filter applies during a mistake. */
const appliedText = (applied: string): string =>
	` still showing ${applied === '' ? 'all jobs' : `jobs that match “${applied}”`}`;

export interface KeptFilterProps {
	/** Empty for none. */
	readonly text: string;
	/** Jobs that match the filter. */
	readonly found: number;
	readonly total: number;
	/** Other settings that determine the rows: a sort order without a heading, hidden jobs; empty for none. */
	readonly notes: string;
	readonly width: number;
}

/** One line with everything that determines the rows. */
export function KeptFilter({ text, found, total, notes, width }: KeptFilterProps) {
	const count = text === '' ? '' : ` · ${found} of ${total}`;
	const others = notes === '' ? '' : `${text === '' ? '' : ' · '}${notes}`;
	const filter: Line =
		text === ''
			? []
			: [
					{ text: lead, token: 'accent' },
					// A filter may contain a hundred jobs; the number of matches is more important.
					{
						text: truncate(text, Math.max(1, width - lead.length - widthOf(count + others))),
						token: 'strong',
					},
				];
	return <StyledLine line={[...filter, { text: count + others, token: 'dim' }]} width={width} />;
}
