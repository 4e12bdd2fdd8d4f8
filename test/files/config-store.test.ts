import {
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editOwnFile } from '../../source/config/file/own-file-edit.ts';
import { type ConfigStore, createConfigStore } from '../../source/files/config-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const setEmail = ({ change }: ConfigStore, email: string): void =>
	change((text) => editOwnFile(text, 'config.json', (config) => ({ ...config, email })));

describe('createConfigStore', () => {
	it('creates the file for its owner only, without other files', () => {
		const path = join(temporaryFolder(), 'config', 'config.json');
		const store = createConfigStore(path);
		expect(store.read()).toBeNull();
		setEmail(store, 'a@x');
		setEmail(store, 'b@x');
		expect(store.read()).toBe('{\n\t"email": "b@x"\n}\n');
		expect(readdirSync(join(path, '..'))).toEqual(['config.json']);
		expect([statSync(path).mode & 0o777, statSync(join(path, '..')).mode & 0o777]).toEqual([0o600, 0o700]);
	});

	it('changes the current text, not the one at the start', () => {
		const path = join(temporaryFolder(), 'config.json');
		const store = createConfigStore(path);
		setEmail(store, 'a@x');
		writeFileSync(path, '{"theme": "dark"}');
		setEmail(store, 'b@x');
		expect(JSON.parse(store.read() ?? '')).toEqual({ theme: 'dark', email: 'b@x' });
	});

	it.each(['{"theme": "blue"}', '{"email": ', ''])('never writes over %j', (text) => {
		const path = join(temporaryFolder(), 'config.json');
		writeFileSync(path, text);
		expect(() => setEmail(createConfigStore(path), 'a@x')).toThrow('config.json:1:');
		expect(readFileSync(path, 'utf8')).toBe(text);
		expect(readdirSync(join(path, '..'))).toEqual(['config.json']);
	});

	it('never overwrites something that is not a file', () => {
		const path = join(temporaryFolder(), 'config.json');
		mkdirSync(path);
		const store = createConfigStore(path);
		expect(() => store.read()).toThrow('EISDIR');
		expect(() => setEmail(store, 'a@x')).toThrow('EISDIR');
	});

	it('follows a link to the file', () => {
		const path = temporaryFolder();
		writeFileSync(join(path, 'kept.json'), '{}');
		symlinkSync('kept.json', join(path, 'config.json'));
		setEmail(createConfigStore(join(path, 'config.json')), 'a@x');
		expect(lstatSync(join(path, 'config.json')).isSymbolicLink()).toBe(true);
		expect(JSON.parse(readFileSync(join(path, 'kept.json'), 'utf8'))).toEqual({ email: 'a@x' });
	});
});
