import { expect, it } from 'vitest';
import { decodeKeys } from '../../source/input/decode-keys.ts';
import { ground } from '../../source/input/decoding.ts';
import { keyBytes } from '../../source/input/key-bytes.ts';
import { keysOfTable } from './checked-key.ts';
import { terminalBytes } from './terminal-bytes.ts';

// The key stream alone knows when a lone Esc is the key.
const names = [...keysOfTable].filter((name) => name !== 'esc');

it.each(names)('%s is one key, as Ink gets it', (name) => {
	expect(decodeKeys(ground, terminalBytes(name)).keys).toEqual([keyBytes(name)]);
});

it('sends no text for a key', () => {
	expect(() => terminalBytes('enter text')).toThrow('Unknown key "enter text". Type text with type().');
});
