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
	/** The person that Enter selects; `null` for the typed text or the default. */
	readonly chosen: string | null;
	/** Called when a person is clicked, to fill the field. */
	readonly onPick: (person: string) => void;
}

const mostCandidates = 5;

/** People that match the typed text, with their workload, and the one that Enter selects. */
export function PersonHelp({ typed, people, width, chosen, onPick }: PersonHelpProps) {
	const near = nearMiss(typed, people);
	if (near !== null) {
		const onClick = (): void => onPick(near);
		return <ClickLine line={[{ text: `? did you mean ${near}`, token: 'warning', onClick }]} width={width} />;
	}
	const matching = suggestedPeople(typed, people);
	const place = matching.findIndex(({ person }) => person === chosen);
	const fitting = matching.slice(Math.max(0, place - mostCandidates + 1)).slice(0, mostCandidates);
	const others = matching.length - fitting.length;
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
			{others > 0 && (
				<StyledLine line={[{ text: `  ${others} more: type to narrow`, token: 'dim' }]} width={width} />
			)}
		</>
	);
}
