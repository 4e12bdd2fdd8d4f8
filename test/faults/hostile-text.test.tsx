import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { batchesCommand } from '../../source/commands/batches-command.ts';
import type { CommandContext } from '../../source/commands/context.ts';
import { failureOf } from '../../source/commands/failure.ts';
import { getCommand } from '../../source/commands/get-command.ts';
import { listCommand } from '../../source/commands/list-command.ts';
import { readNamedJobs } from '../../source/commands/named-jobs.ts';
import { officialConfigPath } from '../../source/config/file/official-file.ts';
import { resolveSettings } from '../../source/config/settings.ts';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { widthOf } from '../../source/text/text-width.ts';
import { renderApp } from '../screens/render-app.tsx';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';

/** What acts on a terminal, or hides or reorders what is read; line breaks are the program's own. */
const acting =
	/(?![\n\u200c\u200d]|\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|[\p{M}\u200c\u200d]{5}/u;

const nasty = fc.constantFrom(
	'\u001b[2J',
	'\u001b]0;pwned\u0007',
	'\u009b31m',
	'\u009d0;pwned\u009c',
	'\u202egnp.exe',
	'\u2066\u2069',
	'\u061c',
	'\u200b'.repeat(40),
	'\u0301'.repeat(40),
	'\u3164',
	'\u2028',
	'\r\n',
	'\t',
	'\u0000',
	'\ufff9',
	'\ufffe',
	'\ud83d',
	'猫',
	'क\u094d',
	'word ',
);
const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
);

const job = fc.record({
	name: text,
	status: text,
	labeler: text,
	reviewer: text,
	instructionsText: text,
	createdBy: text,
	owner: text,
	project: text,
	sourceBatch: text,
	unknown: text,
});
const answers = fc.record({
	jobs: fc.array(job, { minLength: 4, maxLength: 8 }),
	batches: fc.array(text, { minLength: 1, maxLength: 4 }),
	error: text,
	hint: text,
});
type Answers = typeof answers extends fc.Arbitrary<infer Value> ? Value : never;

/** A service that says these things. */
async function serveTexts({ jobs, batches, error, hint }: Answers) {
	const rows = jobs.map((one, index) => ({ ...one, id: `job-${index}`, numImages: 9, unannotated: index }));
	return serve((response, { url }) => {
		const { pathname } = new URL(url, 'http://x');
		if (pathname.endsWith('/jobs')) return sendJson(response, { jobs: rows });
		if (pathname.endsWith('/job-0')) return sendJson(response, { job: rows[0] });
		if (pathname.endsWith('/batches')) {
			return sendJson(response, { batches: batches.map((name, index) => ({ id: `batch-${index}`, name })) });
		}
		return sendJson(response, { error: { message: `no: ${error}`, hint } }, 404);
	});
}

function contextOf(apiUrl: string, isJson: boolean): CommandContext & { readonly written: () => string } {
	const env = { API_URL: apiUrl, ROBOFLOW_API_KEY: 'a-key-for-tests', ROBOFLOW_PROJECT: 'acme/warehouse' };
	let written = '';
	const write = (more: string): void => {
		written += more;
	};
	return {
		client: createClient({ apiUrl, auth: 'query', key: () => 'a-key-for-tests' }),
		settings: resolveSettings({ interval: 10 }, env, null),
		isJson,
		io: { out: write, err: write, now: Date.now },
		written: () => written,
	};
}

describe('whatever the service says', () => {
	it.each([[false], [true]])('commands write text alone (JSON: %j)', async (isJson) => {
		await fc.assert(
			fc.asyncProperty(answers, async (said) => {
				const server = await serveTexts(said);
				const context = contextOf(server.url, isJson);
				const history = createMemoryHistory();
				await listCommand(context, { filter: '', sort: null }, undefined, history);
				await getCommand(context, 'job-0', undefined, history);
				await batchesCommand(context);
				const refused = await getCommand(context, 'job-404', undefined, history).catch((error: unknown) =>
					failureOf(error, isJson),
				);
				await server.stop();
				expect(context.written() + (refused?.text ?? '')).not.toMatch(acting);
			}),
			{ numRuns: 30 },
		);
	});

	it('the screen shows text alone, and no line is too wide', async () => {
		await fc.assert(
			fc.asyncProperty(answers, async (said) => {
				const server = await serveTexts(said);
				const screen = renderApp({ apiUrl: server.url });
				const frames = [await screen.shows('● manual')];
				for (const key of ['j', 'G', 'enter', 'q', 'L', 'q', 'b', 'q', 'n', 'enter', 'tab', '@']) {
					await screen.press(key);
					frames.push(screen.text());
				}
				screen.unmount();
				await server.stop();
				for (const frame of frames) {
					expect(frame).not.toMatch(acting);
					for (const line of frame.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(100);
				}
			}),
			{ numRuns: 8 },
		);
	});

	it('the screen words a refusal in text alone', async () => {
		await fc.assert(
			fc.asyncProperty(text, text, async (message, hint) => {
				const server = await serve((response) => sendJson(response, { error: { message, hint } }, 403));
				const screen = renderApp({ apiUrl: server.url });
				const frame = await screen.shows('×');
				screen.unmount();
				await server.stop();
				expect(frame).not.toMatch(acting);
			}),
			{ numRuns: 12 },
		);
	});
});

/** Everything that settings say to the person, or put on the screen. */
function wordsOf(resolve: () => ReturnType<typeof resolveSettings>): string {
	try {
		const { workspace, workspaces, project, jobId, keyHint, warnings } = resolve();
		return [workspace, ...workspaces, project, jobId, keyHint, ...warnings].join('\n');
	} catch (error) {
		return failureOf(error, false).text;
	}
}

describe('whatever files, environment and arguments say', () => {
	it.each([false, true])('ids that name no job (JSON: %j)', async (isJson) => {
		const { url } = await serveTexts({ jobs: [], batches: [], error: '', hint: '' });
		const context = contextOf(url, isJson);
		await fc.assert(
			fc.asyncProperty(text, async (id) => {
				const error = await readNamedJobs(context, [id]).catch((reason: unknown) => reason);
				expect(failureOf(error, isJson).text).not.toMatch(acting);
			}),
		);
	});

	it('the official file, its path, and names', () => {
		fc.assert(
			fc.property(fc.array(text), text, text, fc.boolean(), (urls, name, path, isJson) => {
				const config = {
					workspaces: Object.fromEntries(urls.map((url) => [url, { url, apiKey: 'a-key' }])),
					RF_WORKSPACE: name,
				};
				const file = {
					path: officialConfigPath({ ROBOFLOW_CONFIG_DIR: path || 'x' }, 'linux') ?? '',
					read: () => (isJson ? JSON.stringify(config) : name),
					isReadableByOthers: true,
				};
				expect(wordsOf(() => resolveSettings({ interval: 10 }, {}, file))).not.toMatch(acting);
			}),
		);
	});

	it('workspaces, projects and links', () => {
		fc.assert(
			fc.property(text, text, text, (workspace, project, link) => {
				for (const reference of [
					project,
					`${workspace}/${project}`,
					`https://x.example/${link}/${project}`,
				]) {
					for (const named of [reference, encodeURI(reference.toWellFormed())]) {
						const env = { RF_WORKSPACE: workspace };
						const words = wordsOf(() => resolveSettings({ interval: 10, project: named }, env, null));
						expect(words).not.toMatch(acting);
					}
				}
			}),
		);
	});
});
