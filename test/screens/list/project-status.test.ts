import { describe, expect, it } from 'vitest';
import { statusSpan } from '../../../source/screens/list/project-status.ts';

const typo = 'roboflow-jobs/config.json:1:19: keys.colums is not an object';
const colour = 'roboflow-jobs/config.json:1:30: colour is an unknown field. Did you mean colors?';

describe('the status line with nothing else to say', () => {
	it.each([
		[80, [], undefined],
		[80, [typo], typo],
		[59, [typo], `1 warning, ! shows it: ${typo}`],
		[59, [typo, colour], `2 warnings, ! shows them: ${typo} · ${colour}`],
	])('in %i columns with the warnings %j', (width, hints, text) => {
		const span = statusSpan({
			...{ status: null, list: null, problems: [], unconfirmed: 0, hints, width, isReadOnly: false },
			keyFor: () => '!',
		});
		expect(span?.text).toBe(text);
	});
});
