import { homesOf } from '../jobs/assign/homes.ts';
import { peopleLoads } from '../jobs/assign/team-loads.ts';
import { oneOfTeam, teamMembers } from '../jobs/assign/teams.ts';
import type { Workload } from '../jobs/assign/workload.ts';
import { percentOf } from '../jobs/model/counts.ts';
import { isOneProject, refIn } from '../jobs/model/project-ref.ts';
import type { Pace } from '../jobs/past/pace.ts';
import { pacesOfLabelers } from '../jobs/past/pace-of-people.ts';
import { peopleFilter } from '../jobs/triage/filter.ts';
import { counted } from '../text/counted.ts';
import type { ConsoleContext } from './console-context.ts';
import { newJob } from './new-job.ts';
import { paceWords } from './past-words.ts';
import { peopleWords } from './places.ts';
import { readJobs } from './reading.ts';
import { runTableConsole } from './table-console.ts';
import { agoWords, sentence } from './words.ts';

/** Lists labelers, then reviewers, least loaded first, then each team. */
function loadsOf({ session, program }: ConsoleContext): readonly Workload[] {
	const { people, teams } = peopleLoads(session.list.get().jobs, program.teams);
	return [...people, ...teams];
}

/** @param pace of the last week; `undefined` if there is too little history. */
function loadLine(load: Workload, pace: Pace | undefined, now: number): string {
	const { person, role, openJobs, left, toReview, approved, rejected, oldestUntouched } = load;
	const judged = approved + rejected;
	return sentence(
		[
			`${role} ${person}: ${counted(openJobs, 'open job')}`,
			`${left} left`,
			`${toReview} to review`,
			// The pace counts annotated images, so it applies to labelers only.
			...(pace === undefined || role === 'reviewer' ? [] : [paceWords(pace)]),
			...(judged === 0 ? [] : [`${percentOf(rejected, judged)} percent rejected`]),
			...(oldestUntouched === null
				? []
				: [`the oldest untouched job was created ${agoWords(oldestUntouched, now)}`]),
		].join(', '),
	);
}

function sayPeople(context: ConsoleContext): void {
	const loads = loadsOf(context);
	const now = context.program.now();
	const { history, jobs } = context.session.list.get();
	const paces = pacesOfLabelers(history, jobs, now);
	context.ui.say(
		...loads.map((load, index) => `${index + 1}. ${loadLine(load, paces.get(load.person), now)}`),
	);
	if (loads.length > 0) return;
	const where = isOneProject(context.session.scope) ? 'this project' : 'these projects';
	context.ui.say(`No labeler or reviewer is known in ${where}.`);
}

/** Lists the workload of each person. A person's jobs can be shown as a list. */
export async function runPeopleConsole(context: ConsoleContext): Promise<void> {
	const { ui, session, program } = context;
	await runTableConsole<Workload, 'create' | 'jobs'>(context, {
		question: {
			place: 'People',
			words: peopleWords,
			offered: 'back',
			number: "the list of this person's open jobs",
		},
		rowName: 'a person',
		numberWord: 'jobs',
		rows: () => loadsOf(context),
		say: () => sayPeople(context),
		refresh: () => readJobs(context),
		async act(word, load) {
			const members = teamMembers(load.person, program.teams);
			if (word === 'jobs') {
				session.list.change({ type: 'filtered', text: peopleFilter(load.role, members ?? [load.person]) });
				session.page.change(0);
				return true;
			}
			if (members !== undefined) {
				ui.say(sentence(oneOfTeam(load.role)));
				return false;
			}
			const project = refIn(session.scope, null) ?? homesOf(session.list.get().jobs)(load)[0] ?? null;
			await newJob(context, project, { [load.role]: load.person });
			return false;
		},
	});
}
