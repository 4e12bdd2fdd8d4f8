import { expect, it } from 'vitest';
import { terminalSize } from '../../source/output/terminal-size.ts';

it.each([
	[{ columns: 120, rows: 40 }, { COLUMNS: '90', LINES: '30' }, [120, 40]],
	[{ columns: 0, rows: 0 }, { COLUMNS: '90', LINES: '30' }, [90, 30]],
	[{ columns: 0, rows: 0 }, {}, [80, 24]],
	[{}, { COLUMNS: '', LINES: '-3' }, [80, 24]],
	[{}, { COLUMNS: '0', LINES: '1e9' }, [80, 24]],
	[{ columns: 100, rows: 0 }, {}, [100, 24]],
])('a terminal that says %j, with %j, is drawn as %j', (said, env, [columns, rows]) => {
	expect(terminalSize(said, env)).toEqual({ columns, rows });
});
