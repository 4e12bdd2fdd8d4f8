import { useMemo } from 'react';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import type { Span } from '../../components/line.tsx';
import { noMatch } from '../../components/no-match.tsx';
import type { PickColumn, PickRow } from '../../components/pick-table.tsx';
import type { JobList, Live } from '../../hooks/use-roboflow.ts';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { type Homes, homesOf, homesText } from '../../jobs/assign/homes.ts';
import { peopleLoads } from '../../jobs/assign/team-loads.ts';
import type { Teams } from '../../jobs/assign/teams.ts';
import type { Workload } from '../../jobs/assign/workload.ts';
import { percentOf } from '../../jobs/model/counts.ts';
import { type PersonInRole, sharedDomain, shortPeople } from '../../jobs/model/people.ts';
import { isOneProject, type ProjectRef, refIn, type Scope, scopeText } from '../../jobs/model/project-ref.ts';
import { personHeadings } from '../../jobs/output/person-headings.ts';
import { type Pace, paceNumber } from '../../jobs/past/pace.ts';
import { pacesOfLabelers } from '../../jobs/past/pace-of-people.ts';
import { wordsTest } from '../../jobs/triage/search-form.ts';
import { age } from '../../text/age.ts';
import { TextMap } from '../../text/text-map.ts';
import { widthOf } from '../../text/text-width.ts';
import { FindTable, foundStatus } from '../shared/find-table.tsx';
import { useFoundRows } from '../shared/use-found-rows.ts';
import { withoutSelection } from '../shared/without-selection.ts';

export interface PeopleScreenProps {
	readonly scope: Scope;
	readonly size: Size;
	readonly jobs: Live<JobList>;
	/** Teams. Each has its total below its members. */
	readonly teams: Teams;
	/** Last event, or why a key had no effect. */
	readonly status: Span | null;
	readonly onShowJobs: (whose: PersonInRole) => void;
	/** @param project where the person has the most open jobs; `null` if unknown. */
	readonly onAssign: (to: PersonInRole, project: ProjectRef | null) => void;
	readonly onPalette: () => void;
	readonly onLog: () => void;
	readonly onClose: () => void;
}

const keyOf = ({ role, person }: Workload): string => `${role} ${person}`;

/** The workload of each person, least loaded first: labelers, then reviewers, then teams. */
export function PeopleScreen(props: PeopleScreenProps) {
	const { scope, size, jobs, teams, status, onShowJobs, onAssign } = props;
	const { data, updatedAt } = jobs;
	const loads = useMemo(() => {
		const all = peopleLoads(data?.rows ?? [], teams);
		return [...all.people, ...all.teams];
	}, [data, teams]);
	// Computed from a week of history only when jobs arrive, not on each key.
	const paces = useMemo(
		() => (data === undefined ? new TextMap<Pace>() : pacesOfLabelers(data.history, data.rows, updatedAt)),
		[data, updatedAt],
	);
	const height = size.rows - frameRows;
	const found = useFoundRows({ rows: loads, keyOf, testFor, height });
	const { shown, selected: chosen, top, rowCount, commands, isTyping } = found;
	const keyFor = useKeyFor();
	const selected = chosen && { person: chosen.person, role: chosen.role };

	// A person can work in several projects, but a new job belongs to one.
	const homes = useMemo(() => (isOneProject(scope) ? null : homesOf(data?.rows ?? [])), [scope, data]);
	const notNow = withoutSelection(selected, ['show-jobs', 'assign'], 'nobody is selected');
	const keys = {
		...commands,
		find: found.start,
		'show-jobs': () => selected !== undefined && onShowJobs(selected),
		assign: () =>
			selected !== undefined && onAssign(selected, refIn(scope, null) ?? homes?.(selected)[0] ?? null),
		refresh: jobs.refresh,
		palette: props.onPalette,
		log: props.onLog,
		back: () => found.back(props.onClose),
	};
	useKeys('people', keys, { isActive: !isTyping, notNow });

	const people = loads.map(({ person }) => person);
	const domain = sharedDomain(people.filter((person) => !person.startsWith('@')));
	const columns = columnsFor(size.columns, homes !== null, domain);
	const names = shortPeople(people, personWidth(columns), domain);
	const isInHeading = widthOf(personHeading(domain)) <= personWidth(columns);
	return (
		<Frame
			size={size}
			title={[scopeText(scope), 'people', ...(isInHeading ? [] : [domain])].join(' · ')}
			freshness={jobs.freshness}
			status={status ?? foundStatus(found, loads.length)}
			mode={isTyping ? 'find' : 'people'}
			notNow={notNow}
		>
			<FindTable
				{...found}
				fallback="a part of a name, a domain, or a role"
				columns={columns}
				rows={shown
					.slice(top, top + rowCount)
					.map((load) =>
						rowOf(load, names.get(load.person) ?? load.person, paces.get(load.person), updatedAt, homes),
					)}
				selectedKey={chosen === undefined ? null : keyOf(chosen)}
				width={size.columns}
				height={height}
				onPick={found.pick}
				absence={
					jobs.data === undefined
						? 'loading…'
						: loads.length > 0
							? noMatch('person', isTyping ? keyFor('find', 'drop') : keyFor('people', 'back'))
							: `nobody has a job in ${isOneProject(scope) ? 'this project' : 'these projects'} yet`
				}
			/>
		</Frame>
	);
}

/** Tests for a search: a person matches as in a job filter, by role, and a team by its name. */
function testFor(typed: string): (load: Workload) => boolean {
	const test = wordsTest(typed);
	return ({ role, person }) =>
		test(person.startsWith('@') ? { texts: [role, person] } : { texts: [role], people: [person] });
}

/** Returns the heading of the people, with their common domain. */
const personHeading = (domain: string): string => `${personHeadings.person} ${domain}`.trimEnd();

function columnsFor(width: number, hasProjects: boolean, domain: string): readonly PickColumn[] {
	const numbers: readonly PickColumn[] = [
		{ heading: personHeadings.openJobs, width: 4, align: 'right' },
		{ heading: personHeadings.left, width: 6, align: 'right' },
		{ heading: personHeadings.toReview, width: 6, align: 'right' },
		...(width < 60 ? [] : [{ heading: 'REJECT %', width: 8, align: 'right' } as const]),
		...(width < 72 ? [] : [{ heading: personHeadings.oldestUntouchedAt, width: 9, align: 'right' } as const]),
		...(width < 90 ? [] : [{ heading: 'IMAGES/H', width: 8, align: 'right' } as const]),
		...(width < 100 || !hasProjects ? [] : [{ heading: 'PROJECTS', width: 16 }]),
	];
	const taken = 2 + 8 + numbers.reduce((sum, column) => sum + 2 + column.width, 0);
	const person = Math.max(6, Math.min(40, width - taken - 2));
	const heading = personHeading(domain);
	return [
		{ heading: 'ROLE', width: 8 },
		{ heading: widthOf(heading) <= person ? heading : 'PERSON', width: person },
		...numbers,
	];
}

const personWidth = (columns: readonly PickColumn[]): number => columns[1]?.width ?? 0;

/**
 * @param name displayed name of the person.
 * @param pace of the last week; `undefined` if there is too little history.
 * @param homes main project of each person; `null` if there is only one project.
 */
function rowOf(
	load: Workload,
	name: string,
	pace: Pace | undefined,
	now: number,
	homes: Homes | null,
): PickRow {
	const { role, openJobs, left, toReview, approved, rejected, oldestUntouched } = load;
	const judged = approved + rejected;
	return {
		key: keyOf(load),
		cells: [
			role,
			name,
			String(openJobs),
			String(left),
			String(toReview),
			judged === 0 ? '–' : String(percentOf(rejected, judged)),
			age(oldestUntouched, now),
			// The pace counts annotated images, so it applies to labelers only.
			pace === undefined || role === 'reviewer' ? '–' : paceNumber(pace),
			homes === null ? '' : homesText(homes(load)),
		],
	};
}
