import type { Journal } from '../jobs/assign/journal.ts';
import { twinsOf, twinText, type Wanted } from '../jobs/assign/twins.ts';
import type { Job } from '../jobs/model/job.ts';
import { type CreateAllOptions, createAll } from './create-all.ts';
import { type CreateOnceOptions, createOnce } from './create-once.ts';

export interface CreatingOptions extends Pick<CreateOnceOptions, 'client' | 'journal' | 'project'> {
	/** Returns the known jobs of the project; `null` when they are not known. */
	readonly known: () => readonly Job[] | null;
	/** Called after a job was created. */
	readonly onMade: (job: Job) => void | Promise<void>;
}

/** Several jobs to create. */
export type Creates = Pick<CreateAllOptions, 'jobs' | 'asked' | 'onFailure' | 'isStopped' | 'onChange'>;

/** Creates jobs of one project after a review, which warns of jobs that were already created. */
export interface Creating {
	/**
	 * Creates a job with one request; see `createOnce`.
	 *
	 * @throws {RoboflowError} when the job was refused or cannot be found.
	 */
	readonly create: (wanted: Wanted, onLooking: () => void) => Promise<Job>;
	/** Creates jobs one after another; see `createAll`. */
	readonly createAll: (creates: Creates) => Promise<boolean>;
}

/** Returns the functions that screens and console create jobs with. Sends nothing itself. */
export function creatingIn({ known, onMade, ...sent }: CreatingOptions): Creating {
	const reviewed = { ...sent, mayRepeat: true } as const;
	return {
		async create({ job, asked }, onLooking) {
			const made = await createOnce({ ...reviewed, job, asked, known: known(), onLooking });
			await onMade(made);
			return made;
		},
		createAll: ({ onChange, ...creates }) =>
			createAll({
				...reviewed,
				...creates,
				known: known(),
				onChange(index, sending) {
					if (sending.state === 'done') void onMade(sending.made);
					onChange(index, sending);
				},
			}),
	};
}

/**
 * Describes earlier creates of the same jobs; see `twinsOf`.
 *
 * @param now milliseconds since the epoch.
 */
export function twinTexts(
	journal: Pick<Journal, 'known'>,
	project: CreatingOptions['project'],
	wanted: readonly Wanted[],
	now: number,
): readonly string[] {
	const known = journal.known(project);
	return wanted.flatMap((one) => twinsOf(one, known, now)).map((twin) => twinText(twin, now));
}
