import { type FaultName, faultNames, faults } from '../server/faults.ts';
import type { Fault } from '../server/serve-demo.ts';
import { type Answer, sendJson, startServer } from '../server/start-server.ts';
import { type Chance, createChance } from './chance.ts';
import { createStrangeWorld } from './strange-world.ts';

/** A timer that stays real while the tests turn the program's clock. */
const later = globalThis.setTimeout;

/** Not a fault of an answer, or one that takes seconds of a processor. */
const left: readonly FaultName[] = ['connection refused', '50 MB, sent', '200 with endless brackets'];
const chosen = faultNames.filter((name) => !left.includes(name)).map((name): Fault => faults[name]);

/** The service as one run of the program meets it. */
interface StrangeService {
	readonly key: string;
	/** Writes that arrived, whatever became of them: `all`, and those that act on jobs or batches. */
	readonly writes: () => { readonly all: number; readonly acts: number };
	/** Resolves once every request that has arrived is answered, or when it is not within a moment. */
	readonly answered: () => Promise<void>;
	readonly end: () => void;
}

export interface StrangeServer {
	readonly url: string;
	/** @param faultsIn one answer in so many goes wrong; 0 for none. */
	readonly open: (seed: number, faultsIn: number) => StrangeService;
	readonly close: () => Promise<void>;
}

interface Service {
	readonly chance: Chance;
	readonly faultsIn: number;
	readonly world: ReturnType<typeof createStrangeWorld>;
	all: number;
	acts: number;
	waiting: number;
}

/** Images of any job: 30 of them. */
const imagesOf = (offset: unknown): readonly { readonly id: string; readonly name: string }[] =>
	offset === 0 ? Array.from({ length: 30 }, (_, index) => ({ id: `i${index}`, name: `${index}.jpg` })) : [];

/** What a path answers when all is well. */
function answerOf({ chance, world }: Service, method: string, path: string, body: string): unknown {
	const [, workspace, project, kind, id] = path.split('/').map(decodeURIComponent);
	if (workspace === '') return { workspace: 'acme' };
	if (kind === 'search') return { results: id === undefined ? imagesOf(JSON.parse(body).offset) : [] };
	if (kind === 'annotation-jobs' && method === 'GET') return { images: imagesOf(0).map((one) => one.id) };
	if (kind === 'annotation-jobs' || kind === 'annotation-batches') {
		return chance.pick([{}, { success: true }, { numImagesAdded: chance.between(0, 9) }]);
	}
	if (method === 'POST') {
		const job = world.make(JSON.parse(body));
		return chance.pick([job, { job }, { success: true, job }]);
	}
	if (kind === 'batches') return { batches: world.batches() };
	if (kind === 'jobs' && id === undefined) return { jobs: world.nextJobs() };
	if (kind === 'jobs') return world.job(id ?? '') ?? { error: 'Job not found' };
	const projects = ['warehouse', 'wildlife'].map((slug) => ({ id: `acme/${slug}`, name: slug, type: null }));
	const about = { name: workspace, url: workspace, members: 3, projects };
	return project === undefined ? { workspace: about } : { workspace: about, project: projects[0] };
}

/** Serves services that answer late, wrong, and never twice the same, each by the key it is asked with. */
export async function startStrangeServer(): Promise<StrangeServer> {
	const services = new Map<string, Service>();
	let opened = 0;

	const answer: Answer = async (response, { method, url, path, body }, incoming) => {
		const service = services.get(new URL(url, 'http://x').searchParams.get('api_key') ?? '');
		if (service === undefined) {
			response.destroy();
			return;
		}
		service.waiting += 1;
		response.once('close', () => {
			service.waiting -= 1;
		});
		// A search reads, whatever its method.
		const isWrite = method !== 'GET' && path !== '/' && !path.endsWith('/search');
		if (isWrite) service.all += 1;
		if (isWrite && /\/annotation-(jobs|batches)\//.test(path)) service.acts += 1;
		const { chance, faultsIn } = service;
		if (chance.isOnceIn(3)) await new Promise((resolve) => later(resolve, chance.between(0, 15)));
		const good = async (): Promise<string> => JSON.stringify(answerOf(service, method, path, body));
		const [fault, ...others] = chosen;
		if (faultsIn > 0 && fault !== undefined && chance.isOnceIn(faultsIn)) {
			const picked = chance.pick([fault, ...others]);
			if (picked !== 'no server')
				await picked({ response, incoming, url, good, elsewhere: 'http://127.0.0.1:9' });
			return;
		}
		sendJson(response, await good());
	};
	const { url, stop } = await startServer(answer);

	return {
		url,
		open(seed, faultsIn) {
			opened += 1;
			const key = `key-of-run-${opened}`;
			const chance = createChance(seed);
			const service: Service = {
				chance,
				faultsIn,
				world: createStrangeWorld(chance),
				all: 0,
				acts: 0,
				waiting: 0,
			};
			services.set(key, service);
			return {
				key,
				writes: () => service,
				async answered() {
					// A request may still be on its way here, and an answer on its way back.
					for (let looks = 0, idle = 0; looks < 20 && idle < 2; looks += 1) {
						await new Promise((resolve) => later(resolve, 2));
						idle = service.waiting === 0 ? idle + 1 : 0;
					}
				},
				end: () => services.delete(key),
			};
		},
		close: stop,
	};
}
