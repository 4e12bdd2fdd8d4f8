import { isOneProject, type Scope, scopeText } from '../jobs/model/project-ref.ts';
import { countByStage, stages } from '../jobs/model/stage.ts';
import { stageWords } from '../jobs/output/stand-words.ts';
import { idleKnowledge } from '../jobs/past/idle-knowledge.ts';
import { hiddenText } from '../jobs/triage/filter.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import { isAboutIdle, sortWords } from '../jobs/triage/sort.ts';
import type { ListState } from '../state/list-state.ts';
import { clockTime } from '../text/age.ts';
import { counted } from '../text/counted.ts';
import { spanText } from '../text/span-text.ts';
import type { Choice } from './ask-field.ts';
import { marksText } from './choose-jobs.ts';
import { jobLine } from './job-words.ts';
import type { Session } from './session.ts';
import { plainly, sentence } from './words.ts';

/** Number of jobs on a page. */
const pageSize = 10;

export const pagesOf = ({ rows }: Pick<ListState, 'rows'>): number =>
	Math.max(1, Math.ceil(rows.length / pageSize));

/** Explains an empty list. Says "No jobs" only after a successful refresh. */
function absence(scope: Scope, { now, jobs, tab, box, hidden, history }: ListState): string {
	if (now === 0) return 'No jobs are loaded yet. Type refresh to load them.';
	if (jobs.length === 0 && !isOneProject(scope)) return 'There are no jobs in these projects yet.';
	if (jobs.length === 0) return 'There are no jobs in this project yet: create makes the first.';
	if (box.text !== '') {
		const known = box.filter.asksForIdle ? idleKnowledge(history, now) : [];
		return ['No jobs match. Type clear to show all jobs.', ...known].join(' ');
	}
	if (tab === 'all' && hidden > 0) return 'No job has images.';
	return `No job ${hidden === 0 ? '' : 'with images '}is ${tab === 'all' ? 'there' : stageWords[tab]} now.`;
}

/** Returns the lines above the jobs: how many, filter, sort order, and last refresh. */
function headLines({ scope, attempts, openActions }: Session, list: ListState): readonly string[] {
	const { now, jobs, rows, tab, box, sort, marks, hidden } = list;
	if (now === 0) return [];
	const unconfirmed = attempts().length + openActions().length;
	return [
		`${scopeText(scope)}: ${counted(jobs.length, 'job')}, read at ${clockTime(now)}.`,
		...(box.text === '' && tab === 'all' ? [] : [`${rows.length} of them shown.`]),
		...(box.text === '' ? [] : [`Filter: ${box.text}`]),
		...(hidden === 0 ? [] : [`${hiddenText(hidden)}: type filter empty:yes to show them.`]),
		...(tab === 'all' ? [] : [`Stage: ${stageWords[tab]}.`]),
		...(sort === null ? [] : [`Sorted by ${plainly(sortWords(sort))}.`]),
		...(marks.size === 0 ? [] : [marksText(list)]),
		...(unconfirmed === 0
			? []
			: [`${counted(unconfirmed, 'unconfirmed action')}: type unconfirmed to see what is known.`]),
	];
}

/** Says how long a job has been stuck, or idle if the list filters or sorts by that. */
function idleWords(attributes: JobAttributes, { now, sort, box }: ListState): string {
	const { idleSince } = attributes;
	if (idleSince === null) return '';
	const span = spanText(now - idleSince);
	if (attributes.isStuck(now)) return `stuck for ${span}`;
	return isAboutIdle(box.filter, sort) ? `idle for ${span}` : '';
}

/** Formats a page of the list, with the number of each job. */
export function listPage(session: Session): readonly string[] {
	const list = session.list.get();
	const { rows, changes, marks, gone } = list;
	const from = session.page.get() * pageSize;
	const pages = pagesOf(list);
	return [
		...headLines(session, list),
		...(pages > 1 ? [`Page ${session.page.get() + 1} of ${pages}.`] : []),
		...rows.slice(from, from + pageSize).map((attributes, index) => {
			const { key } = attributes;
			const { projectRef } = attributes.job;
			const where = projectRef === undefined ? '' : `${projectRef.project}: `;
			const line = jobLine(attributes, {
				change: changes.get(key) ?? '',
				isMarked: marks.has(key),
				isGone: gone.has(key),
				idle: idleWords(attributes, list),
			});
			return `${from + index + 1}. ${where}${line}`;
		}),
		...(rows.length === 0 ? [absence(session.scope, list)] : []),
	];
}

/** Lists the stages, with the number of jobs in each that match the filter. */
export function stageChoices({ filtered, gone }: ListState): readonly Choice[] {
	const there = filtered.filter(({ key }) => !gone.has(key));
	const counts = countByStage(there);
	return [
		{ value: 'all', label: `All, ${counted(there.length, 'job')}` },
		...stages.map((stage) => ({
			value: stage,
			label: sentence(`${stageWords[stage]}, ${counted(counts[stage], 'job')}`).slice(0, -1),
		})),
	];
}
