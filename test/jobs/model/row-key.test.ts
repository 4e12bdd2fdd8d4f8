import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowAt, rowKey } from '../../../source/jobs/model/row-key.ts';

const slug = fc.string({ minLength: 1 }).filter((text) => !text.includes('/'));

it('is the id in a list of one project', () => {
	expect(rowKey({ id: 'a/b' })).toBe('a/b');
	expect(rowAt({ workspace: 'acme', project: 'docks' }, 'a/b')).toEqual({
		ref: { workspace: 'acme', project: 'docks' },
		id: 'a/b',
	});
});

it('can be parsed to project and id in a list of several projects', () => {
	fc.assert(
		fc.property(
			slug,
			fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'a/. ') })),
			(project, id) => {
				const ref = { workspace: 'acme', project };
				expect(rowAt({ workspace: 'acme', project: null }, rowKey({ id, projectRef: ref }))).toEqual({
					ref,
					id,
				});
			},
		),
	);
});
