import type { ReactNode } from 'react';
import { type Candidate, nearMiss, suggestedPeople } from '../jobs/model/people.ts';
import { ClickLine } from './click-line.tsx';
import { StyledLine } from './line.tsx';
import { peopleColumn } from './people-column.ts';
import { PickRows } from './pick-rows.tsx';

export interface PersonHelpProps {
	readonly typed: string;
	readonly people: readonly Candidate[];
	readonly width: number;
	/** Maximum number of lines. */
	readonly height: number;
	/** The person that Enter selects; `null` for the typed text or the default. */
	readonly chosen: string | null;
	/** Called when a person is clicked, to fill the field. */
	readonly onPick: (person: string) => void;
}

/** People that match the typed text, with their workload, and the one that Enter selects. */
export function PersonHelp({ typed, people, width, height, chosen, onPick }: PersonHelpProps) {
	const near = nearMiss(typed, people);
	if (near !== null) {
		const onClick = (): void => onPick(near);
		return <ClickLine line={[{ text: `? did you mean ${near}`, token: 'warning', onClick }]} width={width} />;
	}
	const matching = suggestedPeople(typed, people);
	const place = matching.findIndex(({ person }) => person === chosen);
	// The last line counts the people who do not fit.
	const rows = Math.max(1, matching.length > height ? height - 1 : height);
	const above = Math.max(0, place - rows + 1);
	const fitting = matching.slice(above, above + rows);
	const below = matching.length - above - fitting.length;
	const others = [...(above === 0 ? [] : [`↑ ${above}`]), ...(below === 0 ? [] : [`↓ ${below}`])];
	const address = peopleColumn(fitting, width - 2);
	return (
		<>
			<PickRows keys={fitting.map(({ person }) => person)} selectedKey={null} onPick={onPick}>
				{fitting.map(({ person, note }): ReactNode => {
					const isTaken = person === chosen;
					return (
						<StyledLine
							key={person}
							line={[
								{ text: `${isTaken ? '⏎ ' : '  '}${address(person)}`, token: isTaken ? 'accent' : 'dim' },
								{ text: note === '' ? '' : `  ${note}`, token: 'dim' },
							]}
							width={width}
						/>
					);
				})}
			</PickRows>
			{others.length > 0 && (
				<StyledLine
					line={[{ text: `  ${others.join(' ')} more: type to narrow`, token: 'dim' }]}
					width={width}
				/>
			)}
		</>
	);
}
