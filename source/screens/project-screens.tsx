import { useApp } from 'ink';
import { useEffect, useReducer } from 'react';
import { type JobList, useCreateJob, useJobs } from '../api/use-roboflow.ts';
import type { Size } from '../components/frame.tsx';
import type { Span } from '../components/line.tsx';
import { cleanText } from '../jobs/clean-text.ts';
import type { Draft, NewJob } from '../jobs/draft.ts';
import { batchIdOf, type Job, jobTitle } from '../jobs/job.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import type { Mode } from '../keymap.ts';
import { type FormState, formReducer, initialForm } from '../state/form.ts';
import { initialList, listReducer } from '../state/list.ts';
import {
	currentView,
	initialNavigation,
	type Notice,
	navigationReducer,
	type View,
} from '../state/navigation.ts';
import { BatchesScreen } from './batches-screen.tsx';
import { CreateScreen, formMode } from './create-screen.tsx';
import { HelpScreen } from './help-screen.tsx';
import { JobsScreen } from './jobs-screen.tsx';
import { PeopleScreen } from './people-screen.tsx';
import type { Program } from './program.ts';
import { useRefreshing } from './use-refreshing.ts';

export interface ProjectScreensProps {
	readonly program: Program;
	readonly project: ProjectRef;
	readonly size: Size;
	readonly onSwitch: () => void;
}

/** The screens of one project: what is open, and what must outlive it (list, draft). */
export function ProjectScreens({ program, project, size, onSwitch }: ProjectScreensProps) {
	const { exit } = useApp();
	const [navigation, navigate] = useReducer(navigationReducer, program.jobId, initialNavigation);
	const [list, changeList] = useReducer(listReducer, program.jobId, initialList);
	const { drafts } = program;
	// Read when the screens open, and not whenever they are drawn.
	const [form, changeForm] = useReducer(formReducer, project, (ref) => initialForm(drafts.load(ref)));
	const refreshing = useRefreshing(project, program.interval);
	const jobs = useJobs(project, refreshing.polling);
	const create = useCreateJob(project);
	// A draft that had to make room is the one that was begun by hand; it is what comes back.
	const draft = form.aside ?? form.draft;
	useEffect(() => {
		drafts.save(project, draft);
	}, [drafts, project, draft]);

	if (jobs.data !== undefined && jobs.data.rows !== list.jobs) {
		changeList({ type: 'jobs-arrived', jobs: jobs.data.rows });
	}

	const view = currentView(navigation);
	const notice = noticeSpan(navigation.notice, jobs.data, program.hints);
	const open = (next: View) => navigate({ type: 'opened', view: next });
	const close = () => navigate({ type: 'closed' });
	const showHelp = () => open({ name: 'help' });

	/** @param seed what the form begins with, where it is not the draft that was left. */
	function startCreate(seed?: Partial<Draft>): void {
		if (program.isReadOnly) {
			navigate({
				type: 'noticed',
				notice: { text: 'read-only: nothing is created (started with --read-only)', tone: 'warning' },
			});
			return;
		}
		if (seed !== undefined) changeForm({ type: 'seeded', seed });
		open({ name: 'create' });
	}

	function assignRest(job: Job): void {
		const batch = batchIdOf(job);
		if (batch !== null) startCreate({ batch });
		else
			navigate({
				type: 'noticed',
				notice: { text: 'the API does not say which batch this job is from', tone: 'warning' },
			});
	}

	const startLike = (job: Job): void =>
		startCreate({
			batch: batchIdOf(job) ?? '',
			labeler: job.labeler ?? '',
			reviewer: job.reviewer ?? '',
			instructions: cleanText(job.instructionsText ?? ''),
		});

	function leaveCreate(): void {
		changeForm({ type: 'left' });
		close();
	}

	function finishCreate(job: Job, asked: NewJob): void {
		changeList({ type: 'job-chosen', id: job.id });
		navigate({ type: 'finished', notice: createdNotice(job, asked) });
	}

	switch (view.name) {
		case 'list':
		case 'detail':
			return (
				<JobsScreen
					program={program}
					project={project}
					size={size}
					jobs={jobs}
					list={list}
					change={changeList}
					openId={view.name === 'detail' ? view.jobId : null}
					refreshing={refreshing}
					notice={notice}
					onOpen={(jobId) => open({ name: 'detail', jobId })}
					onPass={(jobId) => navigate({ type: 'job-passed', jobId })}
					onNew={() => startCreate()}
					onNewLike={startLike}
					onAssignRest={assignRest}
					onSwitch={onSwitch}
					onPeople={() => open({ name: 'people' })}
					onBatches={() => open({ name: 'batches' })}
					onHelp={showHelp}
					onClose={view.name === 'list' ? exit : close}
				/>
			);
		case 'create':
			return (
				<CreateScreen
					project={project}
					size={size}
					isDemo={program.isDemo}
					form={form}
					change={changeForm}
					jobs={list.jobs}
					create={create}
					onCreated={finishCreate}
					onHelp={showHelp}
					onClose={leaveCreate}
				/>
			);
		case 'people':
			return (
				<PeopleScreen
					project={project}
					size={size}
					isDemo={program.isDemo}
					jobs={jobs}
					notice={notice}
					onShowJobs={(filter) => {
						changeList({ type: 'filtered', filter });
						close();
					}}
					onAssign={({ person, role }) => startCreate({ [role]: person })}
					onHelp={showHelp}
					onClose={close}
				/>
			);
		case 'batches':
			return (
				<BatchesScreen
					project={project}
					size={size}
					isDemo={program.isDemo}
					jobs={jobs}
					notice={notice}
					onAssign={(batch) => startCreate({ batch })}
					onHelp={showHelp}
					onClose={close}
				/>
			);
		case 'help':
			return (
				<HelpScreen
					size={size}
					isDemo={program.isDemo}
					mode={helpMode(navigation.views.at(-2), form)}
					onClose={close}
				/>
			);
		default:
			return view satisfies never;
	}
}

/** The mode of the view that the help was called from. */
function helpMode(view: View | undefined, form: FormState): Mode {
	if (view === undefined || view.name === 'help') return 'list';
	return view.name === 'create' ? formMode(form) : view.name;
}

function createdNotice(job: Job, asked: NewJob): Notice {
	const given = job.numImages ?? asked.numImages;
	const who = job.labeler ?? asked.labeler;
	return given < asked.numImages
		? {
				text: `Created ${jobTitle(job)} with ${given} of the ${asked.numImages} images asked for, for ${who}`,
				tone: 'warning',
			}
		: { text: `Created ${jobTitle(job)}: ${given} images for ${who}`, tone: 'good' };
}

/** What is said below the list: the last event, else what is wrong with the data, else a hint. */
function noticeSpan(notice: Notice | null, jobs: JobList | undefined, hints: readonly string[]): Span | null {
	if (notice !== null) return { text: notice.text, token: notice.tone };
	const [problem, ...others] = jobs?.problems ?? [];
	if (problem !== undefined) {
		return {
			text: `! ${problem}${others.length === 0 ? '' : ` (and ${others.length} more)`}`,
			token: 'warning',
		};
	}
	return hints.length === 0 ? null : { text: hints.join(' · '), token: 'accent' };
}
