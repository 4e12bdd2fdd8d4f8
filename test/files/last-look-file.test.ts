import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLastLookFile } from '../../source/files/last-look-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const project = { workspace: 'acme', project: 'warehouse' };
const friday = Date.UTC(2026, 10, 20, 17, 2);

describe('createLastLookFile', () => {
	it('keeps the last look at each project, for its owner alone', () => {
		const path = temporaryFolder();
		const looks = createLastLookFile(join(path, 'state'), () => friday);
		expect(looks.load(project)).toBeNull();
		looks.save(project, 1000);
		looks.save(project, friday);
		looks.save({ ...project, project: 'other' }, 1000);
		expect(createLastLookFile(join(path, 'state'), () => friday).load(project)).toBe(friday);
		const place = join(path, 'state', 'last-look');
		expect(readdirSync(place).sort()).toEqual(['acme.other.txt', 'acme.warehouse.txt']);
		const modes = readdirSync(place).map((name) => statSync(join(place, name)).mode & 0o777);
		expect([statSync(place).mode & 0o777, ...modes]).toEqual([0o700, 0o600, 0o600]);
	});

	it.each(['', 'yesterday', '{', '\0'])('knows nothing of a file that says %j', (text) => {
		const path = temporaryFolder();
		const looks = createLastLookFile(path, () => friday);
		looks.save(project, friday);
		writeFileSync(join(path, 'last-look', 'acme.warehouse.txt'), text);
		expect(looks.load(project)).toBeNull();
	});

	it('knows nothing of a time that the clock has not come to', () => {
		const path = temporaryFolder();
		const hour = 3_600_000;
		createLastLookFile(path, () => friday).save(project, friday);
		expect(createLastLookFile(path, () => friday - hour).load(project)).toBeNull();
		expect(createLastLookFile(path, () => friday + hour).load(project)).toBe(friday);
	});

	it('does without where nothing can be written', () => {
		const path = temporaryFolder();
		writeFileSync(join(path, 'last-look'), '');
		const looks = createLastLookFile(path, () => friday);
		looks.save(project, friday);
		expect(looks.load(project)).toBeNull();
	});
});
