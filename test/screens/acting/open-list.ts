import { onTestFinished } from 'vitest';
import { startDemoServer } from '../../../source/demo/server.ts';
import type { Program } from '../../../source/screens/shared/program.ts';
import { serve } from '../../server/serve.ts';
import { forward, sendJson } from '../../server/start-server.ts';
import type { RenderedScreen } from '../../terminal/render-tree.ts';
import { renderApp } from '../render-app.tsx';

/** A call that acts on a job: what follows the job in its path, and its body. */
interface ActCall {
	readonly what: string;
	readonly body: Record<string, unknown>;
}

type Answer = 'pass' | 'drop' | 'wait' | number | { readonly numImagesAdded: number };

interface OpenOptions {
	/** What a call meets, by how many there were. @default everything passes */
	readonly answerTo?: (count: number, call: ActCall) => Answer;
	readonly program?: Partial<Program>;
}

/** Opens the demo's list, behind a service that may answer a call otherwise. */
export async function openList({ answerTo = () => 'pass', program = {} }: OpenOptions = {}) {
	const demo = await startDemoServer();
	onTestFinished(() => demo.close());
	const calls: ActCall[] = [];
	const held: (() => void)[] = [];
	const server = await serve(async (response, seen, incoming) => {
		const [, what] = /\/annotation-jobs\/[^/]+\/?(.*)$/.exec(seen.path) ?? [];
		if (what !== undefined && seen.method !== 'GET') {
			const call = { what, body: JSON.parse(seen.body) };
			calls.push(call);
			const answer = answerTo(calls.length, call);
			if (typeof answer === 'object') return sendJson(response, answer);
			if (typeof answer === 'number') return sendJson(response, { error: 'not now' }, answer);
			if (answer === 'drop') return incoming.socket.destroy();
			if (answer === 'wait') await new Promise<void>((resolve) => held.push(resolve));
		}
		(await forward(demo.url, seen))(response);
	});
	const screen = renderApp({ apiUrl: server.url, key: demo.key, program });
	await screen.shows('[All 36]');
	return { screen, calls, release: () => held.shift()?.() };
}

/** Chooses an action for the job under the cursor. */
export async function choose(screen: RenderedScreen, key: string): Promise<void> {
	await screen.press('x');
	await screen.shows('· Actions ·');
	await screen.press(key);
}

/** Marks the first three jobs, and chooses an action for them. */
export async function chooseForThree(screen: RenderedScreen, key: string): Promise<void> {
	await screen.press('space', 'space', 'space');
	await choose(screen, key);
}

export const question = 'Nothing is sent until you press';
