import { expect, it } from 'vitest';
import {
	createNoticeSwitch,
	noNotices,
	noticeFilter,
	noticeWords,
} from '../../../source/jobs/events/notices.ts';
import { builtInViews } from '../../../source/jobs/triage/job-view.ts';

const views = builtInViews('ann@acme.example');

it.each([
	['off', null, null, 'Notices are off'],
	['off', 'Mine', null, 'Notices are off'],
	['bell', null, '', 'Notices by a bell, of all jobs'],
	['osc9', 'Stuck', 'stuck:yes', 'Notices by OSC 9, of the view “Stuck”'],
	['osc777', 'mine', 'person=ann@acme.example', 'Notices by OSC 777, of the view “mine”'],
	['bell', 'Gone', null, 'Notices by a bell, of the view “Gone”'],
] as const)('%s of %s has the filter %j: %s', (kind, view, filter, words) => {
	expect(noticeFilter({ kind, view }, views)).toBe(filter);
	expect(noticeWords({ kind, view })).toBe(words);
});

it('tells who listens of a change, until they no longer do', () => {
	const notices = createNoticeSwitch(noNotices);
	const heard: string[] = [];
	const stop = notices.subscribe(() => heard.push(notices.current().kind));
	notices.change({ kind: 'bell', view: null });
	stop();
	notices.change(noNotices);
	expect(heard).toEqual(['bell']);
	expect(notices.current()).toBe(noNotices);
});
