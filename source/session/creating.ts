import type { Journal } from '../jobs/assign/journal.ts';
import { twinsOf, twinText, type Wanted } from '../jobs/assign/twins.ts';
import type { Job } from '../jobs/model/job.ts';
import { type CreateAllOptions, createAll } from './create-all.ts';
import { type CreateOnceOptions, createOnce } from './create-once.ts';

export interface CreatingOptions extends Pick<CreateOnceOptions, 'client' | 'journal' | 'project'> {
	/** The project's jobs as far as they are known; `null` when they are not. */
	readonly known: () => readonly Job[] | null;
	/** A job was created. */
	readonly onMade: (job: Job) => void | Promise<void>;
}

/** Several jobs to be created. */
export type Creates = Pick<CreateAllOptions, 'jobs' | 'asked' | 'onFailure' | 'isStopped' | 'onChange'>;

/** Creates jobs of one project that a person has reviewed; the review says where one has a twin. */
export interface Creating {
	/**
	 * Creates a job with one request; see `createOnce`.
	 *
	 * @throws {RoboflowError} when the job was refused, or cannot be found.
	 */
	readonly create: (wanted: Wanted, onLooking: () => void) => Promise<Job>;
	/** Creates jobs one after another; see `createAll`. */
	readonly createAll: (creates: Creates) => Promise<void>;
}

/** Makes what screens and console create jobs with. Nothing is sent yet. */
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
 * Earlier creates of the same jobs, in words; see `twinsOf`.
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
