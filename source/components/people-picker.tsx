import { toWidth } from '../text/text-width.ts';
import { type Line, StyledLine } from './line.tsx';
import { peopleColumn } from './people-column.ts';
import { PickRows } from './pick-rows.tsx';

/** Somebody who may get a part of a split. */
export interface PickerPerson {
	/** E-mail. */
	readonly person: string;
	/** What they have to do already; empty when nothing is known. */
	readonly note: string;
	readonly isChosen: boolean;
	/** Images that they would get. */
	readonly images: number;
	/** `null` where weights do not count. */
	readonly weight: number | null;
}

export interface PeoplePickerProps {
	/** Those on the screen. */
	readonly people: readonly PickerPerson[];
	/** E-mail of the one under the cursor. */
	readonly current: string | null;
	readonly width: number;
	/** Somebody was clicked. */
	readonly onPick: (person: string) => void;
	/** The one under the cursor was clicked twice. */
	readonly onToggle: (person: string) => void;
}

/** Columns of `❯ [x] `. */
const markWidth = 6;

/** Labelers to choose from, with what each would get. */
export function PeoplePicker({ people, current, width, onPick, onToggle }: PeoplePickerProps) {
	const gets = ({ isChosen, images, weight }: PickerPerson): string =>
		isChosen ? `→ ${images}${weight === null ? '' : ` (×${weight})`}` : '';
	const portion = Math.max(...people.map((person) => gets(person).length), 5);
	const address = peopleColumn(people, width - markWidth - portion - 2);
	const line = (row: PickerPerson): Line => {
		const { person, note, isChosen, images } = row;
		const isCurrent = person === current;
		return [
			{
				text: `${isCurrent ? '❯' : ' '} ${isChosen ? '[x]' : '[ ]'} ${address(person)}`,
				token: isCurrent ? 'selected' : 'text',
			},
			{ text: `  ${toWidth(gets(row), portion)}`, token: images === 0 ? 'warning' : 'accent' },
			{ text: note === '' ? '' : `  ${note}`, token: 'dim' },
		];
	};
	return (
		<PickRows
			keys={people.map(({ person }) => person)}
			selectedKey={current}
			onPick={onPick}
			onOpen={() => current !== null && onToggle(current)}
		>
			{people.map((person) => (
				<StyledLine key={person.person} line={line(person)} width={width} />
			))}
		</PickRows>
	);
}
