import { expect, it } from 'vitest';
import {
	currentScreen,
	initialNavigation,
	type NavigationAction,
	navigationReducer,
} from '../../source/state/navigation.ts';

const reduced = (...actions: readonly NavigationAction[]) =>
	actions.reduce(navigationReducer, initialNavigation(null));
const status = { text: 'Created', tone: 'good' } as const;

it('opens screens on top of each other, and closes them in turn', () => {
	const open: NavigationAction[] = [
		{ type: 'opened', screen: { name: 'detail', jobId: 'a' } },
		{ type: 'opened', screen: { name: 'help' } },
	];
	expect(currentScreen(reduced(...open))).toEqual({ name: 'help' });
	expect(currentScreen(reduced(...open, { type: 'closed' }))).toEqual({ name: 'detail', jobId: 'a' });
	expect(currentScreen(reduced(...open, { type: 'closed' }, { type: 'closed' }, { type: 'closed' }))).toEqual(
		{
			name: 'list',
		},
	);
});

it('replaces the open job by another one', () => {
	const state = reduced(
		{ type: 'opened', screen: { name: 'detail', jobId: 'a' } },
		{ type: 'job-passed', jobId: 'b' },
	);
	expect(state.screens).toEqual([{ name: 'list' }, { name: 'detail', jobId: 'b' }]);
});

it('shows a message until the next key', () => {
	const created = {
		type: 'opened',
		screen: { name: 'create', project: { workspace: 'acme', project: 'docks' } },
	} as const;
	const done = reduced(created, { type: 'finished' }, { type: 'status-shown', status });
	expect(done).toEqual({ screens: [{ name: 'list' }], status });
	expect(navigationReducer(done, { type: 'status-read' })).toEqual({
		screens: [{ name: 'list' }],
		status: null,
	});
	expect(navigationReducer(done, { type: 'opened', screen: { name: 'help' } }).status).toBeNull();
	expect(reduced({ type: 'status-shown', status }).status).toEqual(status);
});

it('shows a low-priority message only when there is no other', () => {
	const other = { text: 'since 17:02', tone: 'good', isOffer: true } as const;
	expect(reduced({ type: 'mentioned', status: other }).status).toBe(other);
	expect(reduced({ type: 'status-shown', status }, { type: 'mentioned', status: other }).status).toBe(status);
	expect(reduced({ type: 'mentioned', status: other }, { type: 'status-shown', status }).status).toBe(status);
});

it('can start with an open job', () => {
	expect(currentScreen(initialNavigation('J'))).toEqual({ name: 'detail', jobId: 'J' });
});
