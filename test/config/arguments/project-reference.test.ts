import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProjectReference } from '../../../source/config/arguments/project-reference.ts';
import { UsageError } from '../../../source/config/usage-error.ts';
import { jobLink } from '../../../source/jobs/model/web-link.ts';

describe('parseProjectReference', () => {
	it.each([
		['warehouse', null, 'warehouse', null],
		[' warehouse ', null, 'warehouse', null],
		['acme/warehouse', 'acme', 'warehouse', null],
		['acme/warehouse/', 'acme', 'warehouse', null],
		['acme/warehouse/3', 'acme', 'warehouse', null],
		['warehouse/3', null, 'warehouse', null],
		['https://app.roboflow.com/acme/warehouse', 'acme', 'warehouse', null],
		['https://app.roboflow.com/acme/warehouse/3', 'acme', 'warehouse', null],
		['https://app.roboflow.com/acme/warehouse/annotate', 'acme', 'warehouse', null],
		['https://app.roboflow.com/acme/warehouse/annotate/job/5LfY?x=1#y', 'acme', 'warehouse', '5LfY'],
		['https://app.roboflow.com/acme/warehouse/annotate/batch/6VN0', 'acme', 'warehouse', null],
		['http://127.0.0.1:4000/acme/warehouse', 'acme', 'warehouse', null],
	])('%j is %j/%j, job %j', (text, workspace, project, jobId) => {
		expect(parseProjectReference(text)).toEqual({ workspace, project, jobId });
	});

	it.each([
		[''],
		['/'],
		['a b'],
		['..'],
		['acme/..'],
		['../warehouse'],
		['acme/%2e%2e'],
		['acme/warehouse/three'],
		['acme/warehouse/3/4'],
		['https://app.roboflow.com/'],
		['https://app.roboflow.com/acme'],
		['acme/ware%20house'],
		['https://app.roboflow.com/acme/ware%1b]0;pwned%07house'],
		['https://app.roboflow.com/acme/ware%E2%80%AEhouse'],
		['https://app.roboflow.com/acme/warehouse/annotate/job/%1b[2J'],
		['acme/ware\u202ehouse'],
	])('rejects %j', (text) => {
		expect(() => parseProjectReference(text)).toThrow(UsageError);
	});

	it('reads the link of a job, for any id', () => {
		const sign = fc.constantFrom(...'aB9-_./?#%:&=+ @\\"', '猫', '＝', '\u{1f600}', '\u05d0');
		const id = fc.string({ unit: sign, minLength: 1 }).filter((text) => text.trim() !== '');
		const ref = { workspace: 'acme', project: 'warehouse' };
		fc.assert(
			fc.property(id, (jobId) => {
				expect(parseProjectReference(jobLink('https://app.roboflow.com', ref, jobId))).toEqual({
					...ref,
					jobId,
				});
			}),
		);
	});

	it('repeats no control characters in its message', () => {
		expect(() => parseProjectReference('a\u001b[31m b')).toThrow('“a b” is not a project');
	});
});
