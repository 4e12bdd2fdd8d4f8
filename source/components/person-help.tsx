import type { ReactNode } from 'react';
import { acceptPerson, type Candidate, completions, nearMiss } from '../jobs/model/people.ts';
import { ClickLine } from './click-line.tsx';
import { StyledLine } from './line.tsx';
import { peopleColumn } from './people-column.ts';
import { PickRows } from './pick-rows.tsx';

export interface PersonHelpProps {
	readonly typed: string;
	readonly people: readonly Candidate[];
	readonly width: number;
	/** Whether Enter keeps an empty field, which then uses its default. */
	readonly isDefaulted: boolean;
	/** Called when a person is clicked, to fill the field. */
	readonly onPick: (person: string) => void;
}

const mostCandidates = 5;

/** People that match the typed text, with their workload, and the one that Enter selects. */
export function PersonHelp({ typed, people, width, isDefaulted, onPick }: PersonHelpProps) {
	const near = nearMiss(typed, people);
	if (near !== null) {
		const onClick = (): void => onPick(near);
		return <ClickLine line={[{ text: `? did you mean ${near}`, token: 'warning', onClick }]} width={width} />;
	}
	const taken = isDefaulted && typed.trim() === '' ? null : acceptPerson(typed, people);
	const matching = completions(typed, people).filter(({ person }) => person !== typed.trim());
	const fitting = matching.slice(0, mostCandidates);
	const others = matching.length - fitting.length;
	const address = peopleColumn(fitting, width - 2);
	return (
		<>
			<PickRows keys={fitting.map(({ person }) => person)} selectedKey={null} onPick={onPick}>
				{fitting.map(({ person, note }): ReactNode => {
					const isTaken = person === taken;
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
				<StyledLine
					line={[{ text: `  ${others} more: type a part of the address`, token: 'dim' }]}
					width={width}
				/>
			)}
		</>
	);
}
