import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../../source/config/file/own-config.ts';
import { readOwnSettings } from '../../../source/config/file/own-settings.ts';

const warningsOf = (text: string): readonly string[] => readOwnSettings(() => text).warnings;

describe('readOwnSettings', () => {
	it('says nothing of a file that is right, or not there', () => {
		const view = { name: 'Night', filter: 'dock stuck:yes', sort: '-age' };
		const { config, warnings } = readOwnSettings(() => JSON.stringify({ theme: '16', views: [view] }));
		expect(config).toMatchObject({ theme: '16', views: [view] });
		expect(warnings).toEqual([]);
		expect(readOwnSettings(() => null)).toEqual({ config: defaultConfig, warnings: [] });
	});

	it.each([
		['{"theme": "pink"}', '1:11: theme is none of "dark", "light", "16" and "none"'],
		['{\n  "interval": 10,\n}', '3:1: the file is not valid JSON'],
		[
			'{"views": [{"name": "a", "filter": "left>many"}]}',
			'1:36: views[0].filter cannot be understood: left wants a number, or a share such as 20%',
		],
		[
			'{"views": [{"name": "a"},\n{"name": "b", "sort": "size"}]}',
			'2:23: views[1].sort is none of stage, age, left, review, progress, name, labeler, reviewer, project',
		],
		[
			'{"notifications": {"kind": "bell", "view": "Mine"}}',
			'1:44: notifications.view is none of Stuck, To review',
		],
		['{"notices": {"kind": "bell", "view": "Mine"}}', '1:38: notices.view is none of Stuck, To review'],
	])('tells the place of what is wrong in %s', (text, warning) => {
		expect(warningsOf(text)).toEqual([`roboflow-jobs/config.json:${warning}`]);
	});

	it('knows the views that notifications may be of', () => {
		const views = [{ name: 'Night' }];
		for (const view of ['night', 'Stuck', 'mine']) {
			const notifications = { kind: 'osc9', view };
			expect(warningsOf(JSON.stringify({ email: 'a@x', views, notifications }))).toEqual([]);
		}
	});

	it('goes on with what is usual where the file cannot be read', () => {
		const read = () => {
			throw new Error('EACCES: no\u001b[31m permission');
		};
		expect(readOwnSettings(read)).toEqual({
			config: defaultConfig,
			warnings: ['roboflow-jobs/config.json cannot be read: EACCES: no permission'],
		});
	});
});
