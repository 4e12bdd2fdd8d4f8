import { gzipSync } from 'node:zlib';
import type { Exchange, Fault } from './serve-demo.ts';

const json = { 'content-type': 'application/json' };

/** A timer that stays real where a test turns the clock itself. */
const later = globalThis.setTimeout;
const hour = 3_600_000;

/** An answer with this status and body. */
const says =
	(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Fault =>
	({ response }) => {
		response
			.writeHead(status, { ...json, ...headers })
			.end(typeof body === 'string' ? body : JSON.stringify(body));
	};

const html = '<!DOCTYPE html><html><body><h1>Welcome to the hotel</h1></body></html>';

/** A list of one thing, within which there is no end of lists. */
const bottomless = `[{"id":"x","deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`;

/** The first half of the good answer, announced in full. */
async function beginAnswer({ response, good }: Exchange): Promise<void> {
	const body = Buffer.from(await good());
	response.writeHead(200, { ...json, 'content-length': body.length });
	await new Promise((resolve) => response.write(body.subarray(0, body.length / 2), resolve));
}

/** Sends the good answer one byte at a time, which takes longer than anybody waits. */
async function trickle({ response, good }: Exchange): Promise<void> {
	response.writeHead(200, json);
	for (const byte of Buffer.from(await good())) {
		if (response.destroyed) return;
		response.write(Buffer.of(byte));
		await new Promise((resolve) => later(resolve, 20));
	}
}

/** Sends 50 MB of a list, as fast as they are read. */
async function flood({ response }: Exchange): Promise<void> {
	response.writeHead(200, json).write('{"jobs":[');
	const piece = Buffer.from(`${JSON.stringify({ id: 'x', name: 'n'.repeat(1000) })},`.repeat(1000));
	for (let sent = 0; sent < 50_000_000 && !response.destroyed; sent += piece.length) {
		response.write(piece);
		while (response.writableNeedDrain && !response.destroyed) await new Promise(setImmediate);
	}
	response.end('{"id":"last"}]}');
}

/** Where a list is asked for, the list with its first row once more. */
async function repeat({ response, good }: Exchange): Promise<void> {
	const body: unknown = JSON.parse(await good());
	const [[name, rows] = ['', null]] = Object.entries(body ?? {});
	const repeated = Array.isArray(rows) ? { [name]: [rows[0], ...rows] } : body;
	response.writeHead(200, json).end(JSON.stringify(repeated));
}

/** The good answer with other headers. */
const dressed =
	(headers: Readonly<Record<string, string>>, pack = (text: string): string | Buffer => text): Fault =>
	async ({ response, good }) => {
		response.writeHead(200, { ...json, ...headers }).end(pack(await good()));
	};

const redirect =
	(status: number): Fault =>
	({ response, url, elsewhere }) => {
		response.writeHead(status, { location: elsewhere + url }).end();
	};

/** Everything that can go wrong between the service and this program, by a name for the matrix. */
export const faults = {
	'connection refused': 'no server',
	'reset before the answer': ({ incoming }: Exchange) => incoming.socket.resetAndDestroy(),
	'reset within the answer': async (exchange: Exchange) => {
		await beginAnswer(exchange);
		exchange.incoming.socket.resetAndDestroy();
	},
	'reset after the answer': async ({ response, incoming, good }: Exchange) => {
		response.once('finish', () => setImmediate(() => incoming.socket.resetAndDestroy()));
		response.writeHead(200, json).end(await good());
	},
	'answer cut in the middle': async (exchange: Exchange) => {
		await beginAnswer(exchange);
		exchange.incoming.socket.end();
	},
	'header, then nothing': ({ response }: Exchange) => response.writeHead(200, json).flushHeaders(),
	'one byte at a time': trickle,
	'no HTTP': ({ incoming }: Exchange) => incoming.socket.end('SSH-2.0-OpenSSH_9.9\r\n'),
	'401 Unauthorized': says(401, {
		error: { message: 'This API key does not exist.', hint: 'Get a new one.' },
	}),
	'402 Payment Required': says(402, { error: 'Upgrade your plan' }),
	'403 Forbidden': says(403, 'Forbidden'),
	'404 Not Found': says(404, { error: 'Project not found' }),
	'409 Conflict': says(409, { error: 'no_images', message: 'All images are assigned' }),
	'413 Content Too Large': says(413, ''),
	'422 Unprocessable Content': says(422, {
		error: { message: 'num_images is too large', hint: 'Assign fewer images.' },
	}),
	'423 Locked': says(423, { error: 'Locked' }),
	'429, Retry-After: 8': says(429, 'Too Many Requests', { 'retry-after': '8' }),
	'429, Retry-After: a date 30 s on': ({ response }: Exchange) => {
		// Hours off, both: only their difference counts.
		const now = Date.now() - 5 * hour;
		const date = new Date(now).toUTCString();
		response.writeHead(429, { date, 'retry-after': new Date(Date.parse(date) + 30_000).toUTCString() }).end();
	},
	'429, Retry-After: absurd': says(429, {}, { 'retry-after': '999999999' }),
	'429, Retry-After: missing': says(429, {}),
	'500 Internal Server Error': says(500, { error: 'boom' }),
	'502 with HTML': says(502, html, { 'content-type': 'text/html' }),
	'503 Service Unavailable': says(503, ''),
	'200 with HTML': says(200, html, { 'content-type': 'text/html' }),
	'200 with an error inside': says(200, { error: 'Internal trouble' }),
	'200 with truncated JSON': says(200, '{"jobs":[{"id":"5LfYNJg10Z9'),
	'200 with null': says(200, 'null'),
	'200 with a list of something else': says(200, [1, 'two', { three: 3 }]),
	'200 with endless brackets': says(200, `{"id":"x","jobs":${bottomless},"batches":${bottomless}}`),
	'200 with nothing': says(200, ''),
	'302 to another server': redirect(302),
	'307 to another server': redirect(307),
	'50 MB, announced': ({ response }: Exchange) => {
		response.writeHead(200, { ...json, 'content-length': 50_000_000 }).flushHeaders();
	},
	'50 MB, sent': flood,
	'broken gzip': dressed({ 'content-encoding': 'gzip' }),
	gzip: dressed({ 'content-encoding': 'gzip' }, (text) => gzipSync(text)),
	'wrong content type': dressed({ 'content-type': 'image/png' }),
	'duplicate ids': repeat,
	'clock hours off': dressed({ date: new Date(0).toUTCString() }),
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof faults;

/** In the order of the matrix. */
export const faultNames: readonly FaultName[] = Object.keys(faults).filter(
	(name): name is FaultName => name in faults,
);

/** Milliseconds that a client waits, so that no test waits long, and no loaded machine is too slow. */
export const patienceFor = (name: FaultName): number =>
	name === 'header, then nothing' || name === 'one byte at a time' ? 400 : 10_000;
