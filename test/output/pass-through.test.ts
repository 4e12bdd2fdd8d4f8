import { expect, it } from 'vitest';
import { multiplexerOf } from '../../source/output/pass-through.ts';

it.each([
	[{}, 'none'],
	[{ TMUX: '/tmp/tmux-0/default,1,0' }, 'tmux'],
	[{ STY: '1.pts-0.host' }, 'screen'],
])('finds out from %j that there is %s in between', (env, multiplexer) => {
	expect(multiplexerOf(env)).toBe(multiplexer);
});
