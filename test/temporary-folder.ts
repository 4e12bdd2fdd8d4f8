import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder, which is there until the test is over. */
export function temporaryFolder(): string {
	const path = mkdtempSync(join(tmpdir(), 'roboflow-jobs-'));
	onTestFinished(() => rmSync(path, { recursive: true, force: true }));
	return path;
}
