import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readBody } from '../../../source/api/client/read-body.ts';
import { createKeyRedactor } from '../../../source/api/client/redact-key.ts';

const redactor = createKeyRedactor('a-key-for-tests');

it('returns the bytes of all pieces', async () => {
	const text = 'é, '.repeat(50_000);
	expect(await readBody(new Response(text), redactor)).toEqual({ body: Buffer.from(text) });
	expect(await readBody(new Response(null), redactor)).toEqual({ body: Buffer.alloc(0) });
});

it('allows other work while the rows of one piece are read', async () => {
	let lengths: readonly number[] = [];
	const rows = {
		take(body: Buffer) {
			const until = performance.now() + 2;
			while (performance.now() < until);
			lengths = [...lengths, body.length];
			return true;
		},
		end: () => true,
	};
	let turns = 0;
	let isDone = false;
	const read = readBody(new Response('x'.repeat(300_000)), redactor, rows).finally(() => {
		isDone = true;
	});
	while (!isDone) {
		turns += 1;
		await setImmediate();
	}
	expect(await read).toMatchObject({ body: { length: 300_000 } });
	expect(lengths.at(-1)).toBe(300_000);
	expect(turns).toBeGreaterThan(8);
});

it('checks the limits of everything when the rows cannot be read', async () => {
	let takes = 0;
	const rows = {
		take() {
			takes += 1;
			return takes < 3;
		},
		end: () => false,
	};
	const deep = `${' '.repeat(20_000)}${'['.repeat(2000)}`;
	expect(await readBody(new Response(deep), redactor, rows)).toEqual({
		excess: 'is nested more than 1,000 levels deep',
	});
});
