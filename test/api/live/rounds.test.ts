import { describe, expect, it, vi } from 'vitest';
import { RoboflowError } from '../../../source/api/client/errors.ts';
import { createQueryClient } from '../../../source/api/live/query-client.ts';
import { projectKey } from '../../../source/api/live/query-keys.ts';
import { askRound, roundKey } from '../../../source/api/live/rounds.ts';

const scope = { workspace: 'acme', project: null };
const refs = ['docks', 'wildlife'].map((project) => ({ workspace: 'acme', project }));
const [docks, wildlife] = ['docks', 'wildlife'];

/** Starts rounds of projects that respond or fail when the test says so. */
function startRounds() {
	const { queryClient } = createQueryClient(() => 1);
	const asked: string[] = [];
	const answers = new Map<string, PromiseWithResolvers<null>>();
	for (const ref of refs) {
		queryClient.setQueryDefaults(projectKey('jobs', ref), {
			queryFn() {
				asked.push(ref.project);
				const answer = Promise.withResolvers<null>();
				answers.set(ref.project, answer);
				return answer.promise;
			},
		});
		void queryClient.prefetchQuery({ queryKey: projectKey('jobs', ref) });
	}
	const ended: number[] = [];
	const ending = new AbortController();
	const begin = (): void => {
		const { signal } = ending;
		void queryClient
			.fetchQuery({
				queryKey: roundKey(scope),
				queryFn: () => askRound({ queryClient, scope, refs, interval: 10, signal }),
			})
			.then((round) => ended.push(round));
	};
	return {
		...{ asked, ended, begin, ending },
		answer: (project = '') => answers.get(project)?.resolve(null),
		fail: (project = '') =>
			answers.get(project)?.reject(new RoboflowError('server', 'busy', { status: 503 })),
		round: () => queryClient.getQueryData(roundKey(scope)),
	};
}

describe('askRound', () => {
	it('requests no project in the first round, and ends when all have responded', async () => {
		const { asked, ended, begin, answer } = startRounds();
		begin();
		answer(docks);
		await vi.waitFor(() => expect(asked).toEqual([docks, wildlife]));
		expect(ended).toEqual([]);
		answer(wildlife);
		await vi.waitFor(() => expect(ended).toEqual([0]));
		expect(asked).toEqual([docks, wildlife]);
	});

	it('requests every project in the next round, and sets its number at once', async () => {
		const { asked, ended, begin, answer, round } = startRounds();
		begin();
		answer(docks);
		answer(wildlife);
		await vi.waitFor(() => expect(ended).toEqual([0]));
		begin();
		await vi.waitFor(() => expect(asked).toEqual([docks, wildlife, docks, wildlife]));
		expect([round(), ended]).toEqual([1, [0]]);
	});

	it('neither requests nor awaits a project that is retried', async () => {
		const { asked, ended, begin, answer, fail } = startRounds();
		begin();
		answer(docks);
		fail(wildlife);
		await vi.waitFor(() => expect(ended).toEqual([0]));
		begin();
		await vi.waitFor(() => expect(asked).toEqual([docks, wildlife, docks]));
		answer(docks);
		await vi.waitFor(() => expect(ended).toEqual([0, 1]));
	});

	it('ends when it is cancelled', async () => {
		const { ended, begin, ending } = startRounds();
		begin();
		ending.abort();
		await vi.waitFor(() => expect(ended).toEqual([0]));
	});
});
