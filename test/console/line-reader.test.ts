import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createLineReader } from '../../source/console/line-reader.ts';

it('returns lines in order, also lines typed ahead, and then the end', async () => {
	const input = new PassThrough();
	const reader = createLineReader(input);
	const first = reader.read();
	input.write('one\ntwo\r\nth');
	expect(await first).toBe('one');
	expect(await reader.read()).toBe('two');
	input.end('ree');
	expect(await reader.read()).toBe('three');
	expect(await reader.read()).toBeNull();
	expect(await reader.read()).toBeNull();
});

it('removes a line that was typed meanwhile, if it is the expected one', async () => {
	const input = new PassThrough();
	const reader = createLineReader(input);
	expect(reader.takes('stop')).toBe(false);
	input.end('first\n Stop \nlast\n');
	expect(await reader.read()).toBe('first');
	expect(reader.takes('go')).toBe(false);
	expect(reader.takes('stop')).toBe(true);
	expect(await reader.read()).toBe('last');
});

it('treats a closed terminal as the end', async () => {
	const input = new PassThrough();
	const reader = createLineReader(input);
	const line = reader.read();
	input.destroy(new Error('EIO'));
	expect(await line).toBeNull();
});
