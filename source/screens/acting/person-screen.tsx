import { Box } from 'ink';
import { useMemo } from 'react';
import { FormField, labelWidth } from '../../components/form-field.tsx';
import { Frame, frameRows } from '../../components/frame.tsx';
import { Lines } from '../../components/lines.tsx';
import { PersonHelp } from '../../components/person-help.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useKeys } from '../../input/use-keys.ts';
import { personCandidates } from '../../jobs/acting/person-candidates.ts';
import { checkPerson } from '../../jobs/assign/draft.ts';
import type { Job } from '../../jobs/model/job.ts';
import { personFieldOf } from '../../state/acting-state.ts';
import { useSuggestions } from '../shared/use-suggestions.ts';
import type { ActingProps } from './acting-props.ts';
import { targetLines } from './target-lines.ts';

/** Maximum number of lines that list the jobs. */
const mostTargets = 4;

/** Lines of the field itself, with a mistake. */
const fieldRows = 3;

/** Selects a person for jobs: one known from the jobs, with the current workload, or any other. */
export function PersonScreen({ size, title, known, acting, change }: ActingProps) {
	const { jobs, fields, error } = acting;
	const { role, isDefaulted } = personFieldOf(acting.choice);
	const people = useMemo(() => personCandidates(role, known, jobs), [role, known, jobs]);
	const suggestions = useSuggestions({ field: role, typed: fields.person, people, isDefaulted });
	useKeys('personField', {
		...suggestions.commands,
		review() {
			const person = suggestions.accepted;
			const isKept = isDefaulted && person === '';
			change({ type: 'edited', field: 'person', value: person });
			change({ type: 'submitted', error: isKept ? null : (checkPerson(person, role) ?? null) });
		},
		back: () => change({ type: 'left' }),
	});
	const type = (value: string): void => change({ type: 'edited', field: 'person', value });
	const height = size.rows - frameRows;
	const targets = targetLines(jobs, size.columns, Math.min(mostTargets, Math.max(1, height - 8)));
	return (
		<Frame size={size} title={title} status={null} mode="personField">
			<Box flexDirection="column">
				<Lines lines={targets} width={size.columns} height={targets.length} />
				<FormField
					label={role === 'labeler' ? 'Labeler' : 'Reviewer'}
					isFocused
					error={error ?? undefined}
					width={size.columns}
					help={
						<PersonHelp
							typed={fields.person}
							people={people}
							width={size.columns - labelWidth}
							height={Math.max(2, height - targets.length - fieldRows)}
							chosen={suggestions.chosen}
							onPick={type}
						/>
					}
				>
					<TextField
						value={fields.person}
						fallback={isDefaulted ? sameLabeler(jobs) : 'an e-mail address'}
						width={size.columns - labelWidth}
						height={1}
						onChange={type}
					/>
				</FormField>
			</Box>
		</Frame>
	);
}

/** Names the labeler that jobs keep. */
function sameLabeler(jobs: readonly Job[]): string {
	const [labeler = null, ...others] = new Set(jobs.map((job) => job.labeler));
	return labeler === null || others.length > 0 ? 'the same labeler' : `the same labeler, ${labeler}`;
}
