import { Box, Text } from 'ink';
import { useKeyFor } from '../input/actions-context.ts';
import { truncate, widthOf } from '../text/text-width.ts';
import { useTheme } from '../theme.ts';
import { type Line, StyledLine } from './line.tsx';
import { TextField } from './text-field.tsx';

/** What stands in front of a filter. */
const lead = '/ ';

export interface FilterInputProps {
	readonly text: string;
	/** What is wrong with it, and where. */
	readonly mistake: { readonly at: number; readonly message: string } | null;
	/** While there is a mistake: the filter that applies; empty for all jobs. */
	readonly applied: string;
	/** Whether it was to be kept, and could not be. */
	readonly isRefused: boolean;
	/** What completing puts in, the next value first. */
	readonly options: readonly string[];
	readonly width: number;
	readonly onEdit: (text: string) => void;
}

/** A filter that is being typed, and below it what is wrong with it, or how it can go on. Two lines. */
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
	// Beside the text, where there is room.
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

/** The mistake beside its place; where that is out of sight, with the word that is meant. */
function mistakeLine(text: string, { at, message, isRefused }: ShownMistake, width: number): Line {
	const column = lead.length + widthOf(text.slice(0, at));
	const words = isRefused ? `× Not applied: ${message}` : message;
	const length = widthOf(words) + 1;
	const token = isRefused ? 'bad' : 'warning';
	if (lead.length + widthOf(text) >= width) {
		const [word = ''] = /\S*$/.exec(text.slice(0, at)) ?? [];
		const [rest = ''] = /^\S*/.exec(text.slice(at)) ?? [];
		return [{ text: `“${word}${rest}”: ${words}`, token }];
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

/** Which filter applies while there is a mistake. */
const appliedText = (applied: string): string => ` still showing ${applied === '' ? 'all jobs' : applied}`;

export interface KeptFilterProps {
	/** Empty for none. */
	readonly text: string;
	/** Jobs that it leaves, of all. */
	readonly found: number;
	readonly total: number;
	/** What else decides about the rows: an order that no heading tells, hidden jobs; empty for nothing. */
	readonly notes: string;
	readonly width: number;
}

/** What decides about the rows, in one line. */
export function KeptFilter({ text, found, total, notes, width }: KeptFilterProps) {
	const count = text === '' ? '' : ` · ${found} of ${total}`;
	const others = notes === '' ? '' : `${text === '' ? '' : ' · '}${notes}`;
	const filter: Line =
		text === ''
			? []
			: [
					{ text: lead, token: 'accent' },
					// A filter may name a hundred jobs; how many it leaves is what counts.
					{
						text: truncate(text, Math.max(1, width - lead.length - widthOf(count + others))),
						token: 'strong',
					},
				];
	return <StyledLine line={[...filter, { text: count + others, token: 'dim' }]} width={width} />;
}
