import { useState } from 'react';
import { besideLabel } from '../../components/choice-menu.tsx';
import { dialogWidth } from '../../components/dialog.tsx';
import type { Size } from '../../components/frame.tsx';
import type { Line, Span } from '../../components/line.tsx';
import { useKeyWorkspace, useProjects } from '../../hooks/use-roboflow.ts';
import { useKeyFor } from '../../input/actions-context.ts';
import { heardByMenu } from '../../input/menu-commands.ts';
import { useKeys } from '../../input/use-keys.ts';
import { type Project, projectTitle } from '../../jobs/model/project.ts';
import { type Scope, scopeText } from '../../jobs/model/project-ref.ts';
import { counted } from '../../text/counted.ts';
import { labelsApart } from '../../text/labels-apart.ts';
import { truncate, truncateMiddle } from '../../text/text-width.ts';
import { HelpScreen } from '../overlays/help-screen.tsx';
import { labelWithNote } from '../shared/label-with-note.ts';
import { MenuDialog } from '../shared/menu-dialog.tsx';
import type { Program } from '../shared/program.ts';
import { useNarrowing } from '../shared/use-narrowing.ts';

/** Columns for the mark of the open project. */
const noteWidth = 2;

export interface PickerScreenProps {
	readonly program: Program;
	/** `null` for the workspace of the key. */
	readonly workspace: string | null;
	/** Requested project; `null` lists the workspace's projects. */
	readonly project: string | null;
	/** Whether to open all projects of the workspace. */
	readonly isAll: boolean;
	/** The open scope; `null` at the start. */
	readonly current: Scope | null;
	readonly size: Size;
	/** Whether the help of the menu is open. */
	readonly hasHelp: boolean;
	readonly onHelpClosed: () => void;
	readonly onPick: (scope: Scope) => void;
	/** Returns to the previous project; `null` if there is none. */
	readonly onClose: (() => void) | null;
}

/** Determines the project to open: asks the API for the key's workspace, and the user for the project. */
export function PickerScreen(props: PickerScreenProps) {
	const { program, workspace, project, isAll, size, hasHelp, onHelpClosed, onPick, onClose } = props;
	const [chosen, setChosen] = useState<string | null>(null);
	const keyFor = useKeyFor();
	const isUnknown = workspace === null && chosen === null;
	const isOpen = isUnknown && program.workspaces.length > 1;
	const own = useKeyWorkspace(isUnknown && !isOpen);
	const known = chosen ?? workspace ?? own.data ?? null;
	const projects = useProjects(project === null ? known : null);
	const asked = known === null ? own : projects;
	const rows = projects.data?.rows ?? [];
	// Avoids moving choices: other workspaces are listed only after this one's projects have loaded.
	const isSettled = isOpen || projects.data !== undefined || asked.error !== null;
	const place = { ...size, isFull: onClose === null };
	const width = dialogWidth(place, 90);
	const room = width - besideLabel - noteWidth;
	const labels = labelsApart(rows, [
		(row) => truncate(projectLabel(row), room),
		(row) => truncateMiddle(`${projectTitle(row)} (${row.slug})`, room),
		(row) => truncateMiddle(row.slug, room),
	]);
	const choices = [
		...(rows.length > 1 ? [{ name: `All projects of ${known}`, value: 'all ' }] : []),
		...rows.map((row, index) => ({
			name: `${projectTitle(row)} ${row.slug}`,
			label: labels[index] ?? row.slug,
			value: `project ${row.slug}`,
		})),
		...(isSettled ? program.workspaces : [])
			.filter((slug) => slug !== known)
			.map((slug) => ({ name: `→ workspace ${slug}`, value: `workspace ${slug}` })),
	];
	const current = props.current?.workspace === known ? choiceOf(props.current) : null;
	// Most people want a single project.
	const first = (choices.find(({ value }) => value !== 'all ') ?? choices[0])?.value ?? null;

	function choose(value: string): void {
		const slug = value.slice(value.indexOf(' ') + 1);
		if (value.startsWith('project ') && known !== null) onPick({ workspace: known, project: slug });
		else if (value === 'all ' && known !== null) onPick({ workspace: known, project: null });
		// The project was named, so only the workspace was missing.
		else if (project !== null || isAll) onPick({ workspace: slug, project });
		else setChosen(slug);
	}

	const narrowing = useNarrowing();
	useKeys(
		'menu',
		{
			refresh: asked.refresh,
			close: () => onClose?.(),
			// The menu handles these itself; they are listed for the help.
			...heardByMenu,
		},
		{ isActive: !hasHelp && !narrowing.isNarrowed },
	);

	const leaving =
		onClose === null || props.current === null
			? `${keyFor('everywhere', 'quit-at-once')} quits`
			: `${keyFor('menu', 'close')} returns to ${scopeText(props.current)}`;
	// The same key clears the typed text first.
	const hint = onClose !== null && narrowing.isNarrowed ? null : leaving;
	if (hasHelp) {
		return <HelpScreen size={size} mode="menu" onClose={onHelpClosed} />;
	}
	return (
		<MenuDialog
			size={place}
			width={width}
			title={known === null ? 'roboflow-jobs' : `${known} · choose a project`}
			freshness={asked.freshness}
			status={statusOf(program, hint)}
			mode="menu"
			what="project"
			narrowing={narrowing}
			head={rows.length === 0 || projects.error !== null ? messageLines(known, isOpen, asked) : []}
			choices={choices.map((choice) => ({
				...choice,
				label: labelWithNote(
					truncate('label' in choice ? choice.label : choice.name, room),
					choice.value === current ? '✓' : '',
					room + noteWidth,
				),
			}))}
			initial={current ?? first}
			onSelect={choose}
		/>
	);
}

function statusOf(
	{ hints, welcome }: Pick<Program, 'hints' | 'welcome'>,
	leaving: string | null,
): Span | null {
	if (hints.length > 0) return { text: hints.join(' · '), token: 'accent' };
	if (welcome !== undefined) return { text: welcome, token: 'accent' };
	return leaving === null ? null : { text: leaving, token: 'dim' };
}

/** Returns the choice for a scope. */
const choiceOf = ({ project }: Scope): string => (project === null ? 'all ' : `project ${project}`);

function projectLabel(project: Project): string {
	const { type, images, unannotated, slug } = project;
	const details = [
		type,
		images === null ? null : counted(images, 'image'),
		unannotated === null ? null : `${unannotated} unannotated`,
	].filter((detail) => detail !== null);
	const title = projectTitle(project);
	return [title === slug ? title : `${title} (${slug})`, ...details].join(' · ');
}

function messageLines(
	workspace: string | null,
	isOpen: boolean,
	{ data, error }: Pick<ReturnType<typeof useProjects>, 'error'> & { readonly data: unknown },
): readonly Line[] {
	if (isOpen) return [[{ text: 'There are keys for several workspaces.' }]];
	if (error !== null) return [[{ text: `× ${error.message}`, token: 'bad' }], [{ text: `  ${error.hint}` }]];
	if (data !== undefined) return [[{ text: `The workspace ${workspace} has no projects.` }]];
	const words = workspace === null ? 'Asking which workspace the key belongs to…' : 'Loading the projects…';
	return [[{ text: words, token: 'dim' }]];
}
