import type { Chance } from './chance.ts';
import { strangeText } from './strange-text.ts';

type Fields = Readonly<Record<string, unknown>>;

const people = [
	'lenny@acme.example',
	'lena@acme.example',
	'rita@acme.example',
	'日本@例え.テスト',
	`${'x'.repeat(80)}@acme.example`,
	'lenny',
] as const;

/** What stands where a number should. */
const oddCounts = [null, -3, 1e12, 0.5, '7', 'many', true, Number.MAX_SAFE_INTEGER] as const;

const countOf = (chance: Chance): unknown =>
	chance.isOnceIn(15) ? chance.pick(oddCounts) : chance.between(0, 60);

function timeOf(chance: Chance): unknown {
	const seconds = Math.floor(Date.now() / 1000) - chance.between(-100, 90 * 86_400);
	return chance.pick([{ _seconds: seconds, _nanoseconds: 0 }, seconds, null, 'yesterday', -1, 1e18]);
}

/** Leaves some of the fields out. */
const thinned = (chance: Chance, fields: Fields): Fields =>
	Object.fromEntries(Object.entries(fields).filter(([name]) => name === 'id' || !chance.isOnceIn(20)));

const personOf = (chance: Chance): string | null =>
	chance.isOnceIn(6) ? (chance.isOnceIn(2) ? null : strangeText(chance)) : chance.pick(people);

/** A job as no service should word it. */
function strangeJob(chance: Chance, id: string): Fields {
	const unannotated = chance.pick([0, countOf(chance)]);
	return thinned(chance, {
		id,
		name: strangeText(chance),
		status: chance.pick(['assigned', 'active', strangeText(chance)]),
		labeler: personOf(chance),
		reviewer: personOf(chance),
		numImages: countOf(chance),
		annotated: countOf(chance),
		unannotated,
		approved: countOf(chance),
		rejected: chance.pick([0, 0, countOf(chance)]),
		instructionsText: strangeText(chance),
		created: timeOf(chance),
		createdBy: chance.pick(['API', null, strangeText(chance)]),
		sourceBatch: `p/batch-${chance.between(0, 5)}`,
		[`extra ${strangeText(chance)}`]: strangeText(chance),
	});
}

const strangeBatch = (chance: Chance, id: string): Fields =>
	thinned(chance, {
		id,
		name: strangeText(chance),
		images: chance.isOnceIn(8) ? countOf(chance) : chance.between(1, 5000),
		numJobs: countOf(chance),
		uploaded: timeOf(chance),
	});

/** Jobs and batches that move while one looks at them. */
export interface StrangeWorld {
	/** The list, after something has happened to it. */
	readonly nextJobs: () => readonly Fields[];
	readonly batches: () => readonly Fields[];
	readonly job: (id: string) => Fields | undefined;
	/** Makes the job that was asked for. */
	readonly make: (asked: Fields) => Fields;
}

const jobCounts = [0, 1, 2, 7, 30, 60, 150] as const;

export function createStrangeWorld(chance: Chance): StrangeWorld {
	let made = 0;
	const nextId = (): string => {
		made += 1;
		return chance.isOnceIn(10) ? `id ${made} ${strangeText(chance)}` : `job-${made}`;
	};
	let jobs: readonly Fields[] = Array.from({ length: chance.pick(jobCounts) }, () =>
		strangeJob(chance, nextId()),
	);
	const batches = Array.from({ length: chance.pick([0, 1, 2, 3, 4, 5, 6, 40]) }, (_, index) =>
		strangeBatch(chance, `batch-${index}`),
	);

	/** Jobs vanish, arrive, change places, and grow. */
	const changes: readonly [() => void, ...(() => void)[]] = [
		() => {},
		() => {
			jobs = jobs.map((job) =>
				chance.isOnceIn(3)
					? { ...job, annotated: Number(job['annotated'] ?? 0) + chance.between(1, 9), unannotated: 0 }
					: job,
			);
		},
		() => {
			jobs = chance.shuffle(jobs);
		},
		() => {
			jobs = jobs.filter(() => !chance.isOnceIn(4));
		},
		() => {
			jobs = chance.isOnceIn(4) ? [] : jobs.slice(0, chance.between(0, jobs.length));
		},
		() => {
			jobs = [...jobs, ...Array.from({ length: chance.between(1, 8) }, () => strangeJob(chance, nextId()))];
		},
		() => {
			jobs = jobs.map((job) => (chance.isOnceIn(5) ? { ...job, name: strangeText(chance) } : job));
		},
	];

	return {
		nextJobs() {
			chance.pick(changes)();
			return jobs;
		},
		batches: () => (chance.isOnceIn(4) ? chance.shuffle(batches) : batches),
		job: (id) => jobs.find((job) => job['id'] === id),
		make(asked) {
			const numImages = Math.min(Number(asked['num_images']), chance.between(1, 300));
			const job: Fields = {
				...strangeJob(chance, nextId()),
				name: asked['name'],
				labeler: asked['labelerEmail'],
				reviewer: asked['reviewerEmail'],
				sourceBatch: `p/${String(asked['batch'])}`,
				created: Date.now(),
				numImages,
				unannotated: numImages,
				annotated: 0,
				approved: 0,
				rejected: 0,
			};
			jobs = chance.isOnceIn(2) ? [job, ...jobs] : [...jobs, job];
			return job;
		},
	};
}
