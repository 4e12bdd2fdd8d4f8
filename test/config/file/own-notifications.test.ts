import { describe, expect, it } from 'vitest';
import { editOwnFile } from '../../../source/config/file/own-file-edit.ts';
import { ownNotifications } from '../../../source/config/file/own-notifications.ts';
import { readOwnSettings } from '../../../source/config/file/own-settings.ts';

/** Notifications of a file that says this, and the file. */
function openFile(content: string | null) {
	let file = content;
	const { config } = readOwnSettings(() => file);
	const notifications = ownNotifications(config, (edit) => {
		let now = config;
		file = editOwnFile(file, 'config.json', (current) => (now = edit(current)));
		return now;
	});
	return { notifications, read: () => (file === null ? null : JSON.parse(file)) };
}

describe('ownNotifications', () => {
	it.each([
		[
			'when there is no file',
			null,
			{ kind: 'bell', view: null } as const,
			{ notifications: { kind: 'bell' } },
		],
		[
			'beside the other fields of the file',
			'{"email": "ann@x.io", "notifications": {"kind": "bell", "sound": "soft"}, "later": 1}',
			{ kind: 'osc9', view: 'Stuck' } as const,
			{
				email: 'ann@x.io',
				notifications: { kind: 'osc9', sound: 'soft', view: 'Stuck' },
				later: 1,
			},
		],
		[
			'and removes its view',
			'{"notifications": {"kind": "bell", "view": "Stuck"}}',
			{ kind: 'off', view: null } as const,
			{ notifications: { kind: 'off' } },
		],
		[
			'under the earlier name if the file uses that',
			'{"notices": {"kind": "bell"}}',
			{ kind: 'osc777', view: null } as const,
			{ notices: { kind: 'osc777' } },
		],
	])('saves the choice %s', (_, content, chosen, expected) => {
		const { notifications, read } = openFile(content);
		expect(notifications.change(chosen)).toBeNull();
		expect(notifications.current()).toEqual(chosen);
		expect(read()).toEqual(expected);
	});

	it('applies the choice until the program ends, and says why a file with mistakes cannot store it', () => {
		const { notifications, read } = openFile('{"interval": "often"}');
		expect(notifications.change({ kind: 'bell', view: null })).toMatch(/interval.*nothing was saved/);
		expect(notifications.current()).toEqual({ kind: 'bell', view: null });
		expect(read()).toEqual({ interval: 'often' });
	});

	it('adds no notifications to the file when something else is saved', () => {
		const edited = editOwnFile('{"email": "ann@x.io"}', 'config.json', (config) => ({
			...config,
			interval: 30,
		}));
		expect(JSON.parse(edited)).toEqual({ email: 'ann@x.io', interval: 30 });
	});
});
