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
	/** What completing puts in, the next one first. */
	readonly options: readonly string[];
	readonly width: number;
	readonly onEdit: (text: string) => void;
}

/** A filter that is being typed, and below it what is wrong with it, or how it can go on. Two lines. */
export function FilterInput({ text, mistake, options, width, onEdit }: FilterInputProps) {
	const theme = useTheme();
	const keyFor = useKeyFor();
	const offered = options.flatMap((option, index): Line => {
		const isNext = index === 0;
		return [
			{ text: isNext ? `${keyFor('filter', 'complete')} ` : '  ', token: 'dim' },
			{ text: option, token: isNext ? 'accent' : 'dim' },
		];
	});
	return (
		<Box flexDirection="column" width={width} height={2}>
			<Box>
				<Text {...theme.accent}>{lead}</Text>
				<TextField
					value={text}
					fallback="words, or stage:review  labeler:ann  left>20  age>3d  -stage:done"
					width={width - lead.length}
					height={1}
					onChange={onEdit}
				/>
			</Box>
			<StyledLine line={mistake === null ? offered : mistakeLine(text, mistake, width)} width={width} />
		</Box>
	);
}

/** The mistake beside its place; where that is out of sight, with the word that is meant. */
function mistakeLine(
	text: string,
	{ at, message }: { readonly at: number; readonly message: string },
	width: number,
): Line {
	const column = lead.length + widthOf(text.slice(0, at));
	const length = widthOf(message) + 1;
	if (lead.length + widthOf(text) >= width) {
		const [word = ''] = /\S*$/.exec(text.slice(0, at)) ?? [];
		const [rest = ''] = /^\S*/.exec(text.slice(at)) ?? [];
		return [{ text: `“${word}${rest}”: ${message}`, token: 'warning' }];
	}
	const isRight = column + 1 + length <= width;
	const isLeft = !isRight && length <= column;
	const drawn = isRight
		? `${' '.repeat(column)}^ ${message}`
		: isLeft
			? `${' '.repeat(column - length)}${message} ^`
			: message;
	return [{ text: drawn, token: 'warning' }];
}

export interface KeptFilterProps {
	/** Empty for none. */
	readonly text: string;
	/** Jobs that it leaves, of all. */
	readonly found: number;
	readonly total: number;
	/** How the list is sorted, where no heading tells; empty else. */
	readonly sorted: string;
	readonly width: number;
}

/** The filter and the order that apply, in one line. */
export function KeptFilter({ text, found, total, sorted, width }: KeptFilterProps) {
	const count = text === '' ? '' : ` · ${found} of ${total}`;
	const order = sorted === '' ? '' : `${text === '' ? '' : ' · '}${sorted}`;
	const filter: Line =
		text === ''
			? []
			: [
					{ text: lead, token: 'accent' },
					// A filter may name a hundred jobs; how many it leaves is what counts.
					{
						text: truncate(text, Math.max(1, width - lead.length - widthOf(count + order))),
						token: 'strong',
					},
				];
	return <StyledLine line={[...filter, { text: count + order, token: 'dim' }]} width={width} />;
}
