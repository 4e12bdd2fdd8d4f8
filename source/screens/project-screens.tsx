import { useApp } from 'ink';
import { useReducer } from 'react';
import { type JobList, useCreateAll, useJobs } from '../api/use-roboflow.ts';
import type { Size } from '../components/frame.tsx';
import type { Span } from '../components/line.tsx';
import { cleanText } from '../jobs/clean-text.ts';
import { type Draft, emptyDraft, type NewJob } from '../jobs/draft.ts';
import { batchIdOf, type Job, jobTitle } from '../jobs/job.ts';
import type { OpenAttempt } from '../jobs/journal.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import type { Mode } from '../keymap.ts';
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
import { SplitScreen, splitMode } from './split-screen.tsx';
import { UnclearScreen } from './unclear-screen.tsx';
import { type Assigning, useAssigning } from './use-assigning.ts';
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
	const refreshing = useRefreshing(project, program.interval);
	const jobs = useJobs(project, refreshing.polling);
	const assigning = useAssigning(project, program.drafts, jobs.data?.rows, (notice) =>
		navigate({ type: 'noticed', notice }),
	);
	const { form, changeForm, split, changeSplit, attempts } = assigning;
	const createAll = useCreateAll(project);

	if (jobs.data !== undefined && jobs.data.rows !== list.jobs) {
		changeList({ type: 'jobs-arrived', jobs: jobs.data.rows });
	}

	const view = currentView(navigation);
	const notice = noticeSpan(navigation.notice, jobs.data, attempts.length, program.hints);
	const open = (next: View) => navigate({ type: 'opened', view: next });
	const close = () => navigate({ type: 'closed' });
	const showHelp = () => open({ name: 'help' });

	const say = (text: string) => navigate({ type: 'noticed', notice: { text, tone: 'warning' } });

	/** Runs what leads to a new job, where that may be. */
	function unlessReadOnly(start: () => void): void {
		if (program.isReadOnly) say('read-only: nothing is created (started with --read-only)');
		else start();
	}

	/** @param seed what the form begins with, where it is not the draft that was left. */
	const startCreate = (seed?: Partial<Draft>): void =>
		unlessReadOnly(() => {
			if (seed !== undefined) changeForm({ type: 'seeded', seed });
			open({ name: 'create' });
		});

	const startSplit = (batch: string): void =>
		unlessReadOnly(() => {
			changeSplit({ type: 'opened', batch });
			open({ name: 'split' });
		});

	/** Runs what needs a job's batch. */
	function withBatch(job: Job, start: (batch: string) => void): void {
		const batch = batchIdOf(job);
		if (batch === null) say('the API does not say which batch this job is from');
		else start(batch);
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

	function finishSplit(): void {
		const made = split.rows.flatMap(({ sending }) => (sending.state === 'done' ? [sending.made] : []));
		const [first] = made;
		if (first !== undefined) changeList({ type: 'job-chosen', id: first.id });
		changeSplit({ type: 'finished' });
		const tone = made.length === split.rows.length ? 'good' : 'warning';
		navigate({
			type: 'finished',
			notice: { text: `Created ${made.length} of ${split.rows.length} jobs`, tone },
		});
	}

	/** The person decided that it was not made; the form shows it, and nothing is sent yet. */
	const sendAgain = (attempt: OpenAttempt): void =>
		unlessReadOnly(() => {
			assigning.dismiss(attempt);
			const { job } = attempt;
			changeForm({ type: 'resumed', draft: { ...emptyDraft, ...job, numImages: String(job.numImages) } });
			open({ name: 'create' });
		});

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
					onAssignRest={(job) => withBatch(job, (batch) => startCreate({ batch }))}
					onSplit={(job) => withBatch(job, startSplit)}
					onUnclear={() => open({ name: 'unclear' })}
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
					create={assigning.create}
					onCreated={finishCreate}
					onHelp={showHelp}
					onClose={leaveCreate}
				/>
			);
		case 'split':
			return (
				<SplitScreen
					project={project}
					size={size}
					isDemo={program.isDemo}
					jobs={list.jobs}
					split={split}
					change={changeSplit}
					createAll={createAll}
					onUnclear={() => open({ name: 'unclear' })}
					onFinish={finishSplit}
					onHelp={showHelp}
					onClose={close}
				/>
			);
		case 'unclear':
			return (
				<UnclearScreen
					project={project}
					size={size}
					isDemo={program.isDemo}
					jobs={jobs}
					attempts={attempts}
					onDismiss={assigning.dismiss}
					onAgain={sendAgain}
					onHelp={showHelp}
					onClose={close}
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
					onSplit={startSplit}
					onHelp={showHelp}
					onClose={close}
				/>
			);
		case 'help':
			return (
				<HelpScreen
					size={size}
					isDemo={program.isDemo}
					mode={helpMode(navigation.views.at(-2), assigning)}
					onClose={close}
				/>
			);
		default:
			return view satisfies never;
	}
}

/** The mode of the view that the help was called from. */
function helpMode(view: View | undefined, { form, split }: Pick<Assigning, 'form' | 'split'>): Mode {
	if (view === undefined || view.name === 'help') return 'list';
	if (view.name === 'split') return splitMode(split);
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
function noticeSpan(
	notice: Notice | null,
	jobs: JobList | undefined,
	unclear: number,
	hints: readonly string[],
): Span | null {
	if (notice !== null) return { text: notice.text, token: notice.tone };
	if (unclear > 0 && jobs !== undefined) {
		const what =
			unclear === 1 ? 'a job may have been made, or not' : `${unclear} jobs may have been made, or not`;
		return { text: `? ${what}: u shows what is known`, token: 'warning' };
	}
	const [problem, ...others] = jobs?.problems ?? [];
	if (problem !== undefined) {
		return {
			text: `! ${problem}${others.length === 0 ? '' : ` (and ${others.length} more)`}`,
			token: 'warning',
		};
	}
	return hints.length === 0 ? null : { text: hints.join(' · '), token: 'accent' };
}
