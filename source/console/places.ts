import type { Mode, WordOf } from '../actions/actions.ts';
import type { Word } from '../actions/short-forms.ts';
import type { ActionWord } from './action-words.ts';
import type { Words } from './vocabulary.ts';

/** What each word of a place does: those of the actions there, and some that have no key. */
type Place<M extends Mode, More extends Word> = Words<Exclude<WordOf<M>, 'help' | 'quit'> | More>;

const leaving = { back: 'back' } as const satisfies Partial<Record<Word, string>>;

const assigning = {
	create: 'a new job, field by field',
	like: 'a new job like one of the list: like 3',
	assign: "assign what is left of a job's batch: assign 3",
	split: "split a job's batch over several labelers: split 3",
} as const satisfies Partial<Record<Word, string>>;

const acting = {
	act: 'what can be done to jobs, and why something cannot be done now: act 3',
	labeler: 'another labeler: labeler 3, or labeler alone for the marked jobs, as all of these',
	reviewer: 'another reviewer: reviewer 3',
	instructions: 'other instructions: instructions 3',
	submit: 'submit for review: submit 3 5',
	return: 'return for edits, to the same labeler or another: return 3',
	approve: 'approve all annotated images: approve 3',
	reject: 'reject all annotated images: reject 3',
	dataset: 'add images to the dataset: dataset 3 5, or dataset all',
	unassign: 'move the images back to unassigned, remove the job: unassign 3',
	undo: 'undo what was done last, where that can be undone',
	images: 'the images of a job: images 3',
} as const satisfies Words<ActionWord | 'act' | 'undo' | 'images'>;

const sharing = {
	link: 'say the web links of jobs: link 3, or link alone for those that are marked',
	id: 'say the ids of jobs: id 3, or id alone for those that are marked',
} as const satisfies Partial<Record<Word, string>>;

const reading = {
	refresh: 'read the jobs again, now',
	watch: 'print changes as they come, until you press Enter: watch, or watch 30 for every 30 seconds',
	log: 'log',
} as const satisfies Partial<Record<Word, string>>;

/** What can be typed at the list of jobs. */
export const listWords = {
	next: 'the next page',
	previous: 'the page before',
	page: 'another page: page 3, page first, page last',
	list: 'say the page again',
	filter: 'only some jobs: filter left>20 stage:review; filter alone asks for it',
	stage: 'how many jobs are in each stage, and only those of one: stage review, stage all',
	since: 'only the jobs that moved since your last visit',
	view: 'a list that has a name, such as Stuck: view stuck; view alone lists them',
	keep: 'keep the filter and the order as a view: keep night shift',
	rename: 'give a view of yours another name: rename night shift',
	delete: 'delete a view of yours: delete night shift',
	sort: 'another order: sort age, sort -left; sort alone lists them',
	reverse: 'reverse order',
	clear: 'every job again: no filter, no stage, no marks',
	mark: 'mark jobs, or not any more: mark 2 5, mark all, mark none',
	...assigning,
	...acting,
	...sharing,
	export: 'write the marked jobs, or all of the list, to a file',
	batches: 'the batches, with available images',
	people: 'people and workload',
	progress:
		'images a day, what is left, and the forecast: progress, progress all, progress batch 3, progress labeler 3',
	project: 'another project, all projects in one list, or another workspace',
	unconfirmed: 'unconfirmed jobs',
	report: 'what moved in the last 24 hours, who did how much, what is stuck, and what waits for review',
	...reading,
	...leaving,
} as const satisfies Place<
	'list',
	| 'next'
	| 'previous'
	| 'page'
	| 'list'
	| 'keep'
	| 'rename'
	| 'delete'
	| 'report'
	| 'back'
	| 'undo'
	| ActionWord
>;

/** What can be typed at one job. */
export const jobWords = {
	next: 'the next job of the list',
	previous: 'the job before it',
	list: 'say the job again',
	create: 'a new job, field by field',
	like: 'a new job like this one',
	assign: "assign what is left of this job's batch",
	split: "split this job's batch over several labelers",
	act: 'what can be done to this job, and why something cannot be done now',
	labeler: 'another labeler',
	reviewer: 'another reviewer',
	instructions: 'other instructions',
	submit: 'submit for review',
	return: 'return for edits, to the same labeler or another',
	approve: 'approve all annotated images',
	reject: 'reject all annotated images',
	dataset: 'add images to the dataset',
	unassign: 'move the images back to unassigned, remove the job',
	undo: 'undo what was done last, where that can be undone',
	images: 'the images of this job',
	link: "say the job's web link",
	id: "say the job's id",
	...reading,
	...leaving,
} as const satisfies Place<'detail', 'list' | 'undo' | ActionWord>;

/** What can be typed at the people. */
export const peopleWords = {
	list: 'say the people again',
	jobs: "the list of one person's jobs: jobs 2",
	create: 'a new job for a person: create 2',
	refresh: 'read the jobs again, now',
	log: 'log',
	...leaving,
} as const satisfies Place<'people', 'list'>;

/** What can be typed at the batches. */
export const batchesWords = {
	list: 'say the batches again',
	create: 'a new job from a batch: create 2',
	split: 'split a batch over several labelers: split 2',
	merge: 'move all images of batches into one of them: merge 2 3',
	refresh: 'read batches and jobs again, now',
	log: 'log',
	...leaving,
} as const satisfies Place<'batches', 'list'>;

/** What can be typed at the images of a job. */
export const imagesWords = {
	next: 'the next images',
	list: 'say the images again from the first',
	find: 'only images whose name or id has this: find cam-4; find alone shows all',
	link: 'say the link of an image: link 3',
	id: 'say the id of an image: id 3',
	refresh: 'read the images again',
	...leaving,
} as const satisfies Place<'images', 'next'>;

/** What can be typed at the unconfirmed jobs. */
export const unconfirmedWords = {
	list: 'say them again',
	refresh: 'look for the jobs again',
	forget: 'it was not done, or is dealt with: forget 1',
	again: 'it was not made, open it as a new job: again 1',
	...leaving,
} as const satisfies Place<'unconfirmed', 'list'>;

/** What can be typed when a split has ended. */
export const splitEndWords = {
	again: 'retry the rest',
	unconfirmed: 'unconfirmed jobs',
	...leaving,
} as const satisfies Place<'splitEnd', never>;

export type ListWord = keyof typeof listWords;
