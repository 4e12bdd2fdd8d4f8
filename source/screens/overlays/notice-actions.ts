import { kindWords, type NoticeSettings, noticeKinds, noticeWords } from '../../jobs/events/notices.ts';
import { type ProjectRef, refText } from '../../jobs/model/project-ref.ts';
import type { JobView } from '../../jobs/triage/job-view.ts';
import type { Notice } from '../../state/navigation.ts';
import type { Program } from '../shared/program.ts';
import type { ExtraAction } from './palette-actions.ts';

export interface NoticeActionsOptions {
	readonly program: Pick<Program, 'notices' | 'notify'>;
	readonly settings: NoticeSettings;
	readonly views: readonly JobView[];
	readonly project: ProjectRef;
	/** Tells the person what came of it. */
	readonly say: (notice: Notice) => void;
}

/** What switches notices on and off while the program runs, for the palette. */
export function noticeActions(options: NoticeActionsOptions): readonly ExtraAction[] {
	const { program, settings, views, project, say } = options;
	const { kind, view } = settings;

	const to = (label: string, changes: Partial<NoticeSettings>): ExtraAction => ({
		label,
		words: 'notify notification alert tell sound',
		run() {
			const next = { ...settings, ...changes };
			program.notices.change(next);
			say({ text: noticeWords(next), tone: 'good' });
			// Whether the terminal can do it is to be seen now, and not when it matters.
			if (next.kind !== 'off') program.notify(next.kind, refText(project), noticeWords(next));
		},
	});

	const kinds = noticeKinds
		.filter((other) => other !== kind)
		.map((other) => to(`notices by ${kindWords[other]}`, { kind: other }));
	if (kind === 'off') return kinds;
	return [
		to('notices off', { kind: 'off' }),
		...kinds,
		...(view === null ? [] : [to('notices of all jobs', { view: null })]),
		...views
			.filter(({ name }) => name !== view)
			.map(({ name }) => to(`notices of the view “${name}”`, { view: name })),
	];
}
