import type { Mode, WordOf } from '../actions/actions.ts';
import type { Word } from '../actions/short-forms.ts';
import type { ActionWord } from './action-words.ts';
import type { Words } from './vocabulary.ts';

/** Help for each word of a place: the words of its actions, and some that have no key. */
type Place<M extends Mode, More extends Word> = Words<Exclude<WordOf<M>, 'help' | 'quit'> | More>;

const leaving = { back: 'back' } as const satisfies Partial<Record<Word, string>>;

const assigning = {
	create: 'create a job, field by field',
	like: 'create a job like one of the list: like 3',
	assign: "assign what is left of a job's batch: assign 3",
	split: "split a job's batch across labelers: split 3",
} as const satisfies Partial<Record<Word, string>>;

const acting = {
	act: 'list the actions for jobs: act 3',
	labeler: 'reassign the labeler: labeler 3; without a number, of the marked jobs',
	reviewer: 'reassign the reviewer: reviewer 3',
	instructions: 'edit the instructions: instructions 3',
	submit: 'submit for review: submit 3 5',
	return: 'return for edits, to the same labeler or another: return 3',
	approve: 'approve all annotated images: approve 3',
	reject: 'reject all annotated images: reject 3',
	dataset: 'add images to the dataset: dataset 3 5, or dataset all',
	unassign: 'move the images back to unassigned, remove the job: unassign 3',
	undo: 'undo the last action, if possible',
	images: 'list the images of a job: images 3',
} as const satisfies Words<ActionWord | 'act' | 'undo' | 'images'>;

const sharing = {
	link: 'show the web links of jobs: link 3; without a number, of the marked jobs',
	id: 'show the ids of jobs: id 3; without a number, of the marked jobs',
} as const satisfies Partial<Record<Word, string>>;

const reading = {
	refresh: 'refresh the jobs now',
	watch: 'print changes until you press Enter: watch; watch 30 refreshes every 30 seconds',
	log: 'show the log',
} as const satisfies Partial<Record<Word, string>>;

/** Words of the job list. */
export const listWords = {
	next: 'show the next page',
	previous: 'show the previous page',
	page: 'go to a page: page 3, page first, page last',
	list: 'show the page again',
	filter: 'filter jobs: filter left>20 stage:review; filter alone asks for it',
	stage: 'count the jobs in each stage, or show one stage: stage review, stage all',
	since: 'show the jobs that changed since your last visit',
	view: 'open a saved view: view stuck; view alone lists them',
	keep: 'save filter and sort as a view: keep night shift',
	rename: 'rename a saved view: rename night shift',
	delete: 'delete a saved view: delete night shift',
	sort: 'sort jobs: sort age, sort -left; sort alone lists the keys',
	reverse: 'reverse order',
	clear: 'clear filter, stage and marks',
	mark: 'mark or unmark jobs: mark 2 5, mark all, mark none',
	...assigning,
	...acting,
	...sharing,
	export: 'export the marked jobs, or all of the list, to a file',
	batches: 'show batches with available images, and merge batches',
	people: 'show people and workload',
	project: 'switch project or workspace, or show all projects',
	unconfirmed: 'show unconfirmed actions',
	report: 'report the last 24 hours: progress, people, stuck jobs, jobs to review',
	progress:
		'chart images a day, left and forecast: progress, progress all, progress batch 3, progress labeler 3',
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

/** Words of a single job. */
export const jobWords = {
	next: 'go to the next job of the list',
	previous: 'go to the previous job',
	list: 'show the job again',
	create: 'create a job, field by field',
	like: 'create a job like this one',
	assign: "assign what is left of this job's batch",
	split: "split this job's batch across labelers",
	act: 'list the actions for this job',
	labeler: 'reassign the labeler',
	reviewer: 'reassign the reviewer',
	instructions: 'edit the instructions',
	submit: 'submit for review',
	return: 'return for edits, to the same labeler or another',
	approve: 'approve all annotated images',
	reject: 'reject all annotated images',
	dataset: 'add images to the dataset',
	unassign: 'move the images back to unassigned, remove the job',
	undo: 'undo the last action, if possible',
	images: 'list the images of this job',
	link: "show the job's web link",
	id: "show the job's id",
	...reading,
	...leaving,
} as const satisfies Place<'detail', 'list' | 'undo' | ActionWord>;

/** Words of the people list. */
export const peopleWords = {
	list: 'show the people again',
	jobs: "list one person's jobs: jobs 2",
	create: 'create a job for a person: create 2',
	refresh: 'refresh the jobs now',
	log: 'show the log',
	...leaving,
} as const satisfies Place<'people', 'list'>;

/** Words of the batch list. */
export const batchesWords = {
	list: 'show the batches again',
	create: 'create a job from a batch: create 2',
	split: 'split a batch across labelers: split 2',
	merge: 'merge batches: merge 2 3',
	refresh: 'refresh batches and jobs now',
	log: 'show the log',
	...leaving,
} as const satisfies Place<'batches', 'list'>;

/** Words of a job's image list. */
export const imagesWords = {
	next: 'show the next images',
	list: 'show the images again from the first',
	find: 'find images by name or id: find cam-4; find alone shows all',
	link: 'show the link of an image: link 3',
	id: 'show the id of an image: id 3',
	refresh: 'refresh the images',
	...leaving,
} as const satisfies Place<'images', 'next'>;

/** Words of the unconfirmed list. */
export const unconfirmedWords = {
	list: 'show them again',
	refresh: 'look for the jobs again',
	forget: 'discard an unconfirmed action: forget 1',
	undo: 'undo the last discard',
	again: 'edit it as a new job: again 1',
	...leaving,
} as const satisfies Place<'unconfirmed', 'list'>;

/** Words after a split. */
export const splitEndWords = {
	again: 'retry the rest',
	unconfirmed: 'show unconfirmed actions',
	...leaving,
} as const satisfies Place<'splitEnd', never>;

export type ListWord = keyof typeof listWords;
