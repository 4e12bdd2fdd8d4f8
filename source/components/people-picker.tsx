import { toWidth } from '../text/text-width.ts';
import { type Line, StyledLine } from './line.tsx';
import { peopleColumn } from './people-column.ts';
import { PickRows } from './pick-rows.tsx';

/** A possible labeler of a split. */
export interface PickerPerson {
	/** E-mail address. */
	readonly person: string;
	/** Current workload; empty if unknown. */
	readonly note: string;
	readonly isChosen: boolean;
	/** Images that the person would get. */
	readonly images: number;
	/** `null` if weights do not apply. */
	readonly weight: number | null;
}

export interface PeoplePickerProps {
	/** The visible people. */
	readonly people: readonly PickerPerson[];
	/** E-mail address of the person under the cursor. */
	readonly current: string | null;
	readonly width: number;
	/** Called when a person is clicked. */
	readonly onPick: (person: string) => void;
	/** Called when the person under the cursor is clicked twice. */
	readonly onToggle: (person: string) => void;
}

/** Columns of `❯ [x] `. */
const markWidth = 6;

/** Labelers to select, with the number of images that each would get. */
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
