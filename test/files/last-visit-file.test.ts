import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLastVisitFile } from '../../source/files/last-visit-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const project = { workspace: 'acme', project: 'warehouse' };
const friday = Date.UTC(2026, 10, 20, 17, 2);

describe('createLastVisitFile', () => {
	it('stores the last visit to each project, for its owner only', () => {
		const path = temporaryFolder();
		const visits = createLastVisitFile(join(path, 'state'), () => friday);
		expect(visits.load(project)).toBeNull();
		visits.save(project, 1000);
		visits.save(project, friday);
		visits.save({ ...project, project: 'other' }, 1000);
		expect(createLastVisitFile(join(path, 'state'), () => friday).load(project)).toBe(friday);
		const place = join(path, 'state', 'last-look');
		expect(readdirSync(place).sort()).toEqual(['acme.other.txt', 'acme.warehouse.txt']);
		const modes = readdirSync(place).map((name) => statSync(join(place, name)).mode & 0o777);
		expect([statSync(place).mode & 0o777, ...modes]).toEqual([0o700, 0o600, 0o600]);
	});

	it.each(['', 'yesterday', '{', '\0'])('knows nothing of a file that says %j', (text) => {
		const path = temporaryFolder();
		const visits = createLastVisitFile(path, () => friday);
		visits.save(project, friday);
		writeFileSync(join(path, 'last-look', 'acme.warehouse.txt'), text);
		expect(visits.load(project)).toBeNull();
	});

	it('ignores a time in the future', () => {
		const path = temporaryFolder();
		const hour = 3_600_000;
		createLastVisitFile(path, () => friday).save(project, friday);
		expect(createLastVisitFile(path, () => friday - hour).load(project)).toBeNull();
		expect(createLastVisitFile(path, () => friday + hour).load(project)).toBe(friday);
	});

	it('works when nothing can be written', () => {
		const path = temporaryFolder();
		writeFileSync(join(path, 'last-look'), '');
		const visits = createLastVisitFile(path, () => friday);
		visits.save(project, friday);
		expect(visits.load(project)).toBeNull();
	});
});
