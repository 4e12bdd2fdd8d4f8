import { Box, useApp } from 'ink';
import { useState } from 'react';
import { ChoiceMenu } from '../../components/choice-menu.tsx';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import { type Line, StyledLine } from '../../components/line.tsx';
import { useKeyWorkspace, useProjects } from '../../hooks/use-roboflow.ts';
import { heardByMenu } from '../../input/menu-commands.ts';
import { useKeys } from '../../input/use-keys.ts';
import { type Project, projectTitle } from '../../jobs/model/project.ts';
import type { Scope } from '../../jobs/model/project-ref.ts';
import { labelsApart } from '../../text/labels-apart.ts';
import { truncate, truncateMiddle } from '../../text/text-width.ts';
import { HelpScreen } from '../overlays/help-screen.tsx';
import type { Program } from '../shared/program.ts';

/** Columns of a line that its label has not: the margins, and the cursor. */
const besides = 4;

export interface PickerScreenProps {
	readonly program: Program;
	/** `null` asks whose the key is. */
	readonly workspace: string | null;
	/** The project that is wanted; `null` offers those of the workspace. */
	readonly project: string | null;
	/** Whether all projects of the workspace are wanted. */
	readonly isAll: boolean;
	readonly size: Size;
	readonly onPick: (scope: Scope) => void;
	/** Goes back to the previous project; `null` where there is none. */
	readonly onClose: (() => void) | null;
}

/** Finds out which project to show: the workspace from the key, the project from the person. */
export function PickerScreen(props: PickerScreenProps) {
	const { program, workspace, project, isAll, size, onPick, onClose } = props;
	const { exit } = useApp();
	const [hasHelp, setHasHelp] = useState(false);
	const [chosen, setChosen] = useState<string | null>(null);
	const isUnknown = workspace === null && chosen === null;
	const isOpen = isUnknown && program.workspaces.length > 1;
	const own = useKeyWorkspace(isUnknown && !isOpen);
	const known = chosen ?? workspace ?? own.data ?? null;
	const projects = useProjects(project === null ? known : null);
	const asked = known === null ? own : projects;
	const rows = projects.data?.rows ?? [];
	// The menu stands still: other workspaces are offered once it is known what this one has.
	const isSettled = isOpen || projects.data !== undefined || asked.error !== null;
	const room = size.columns - besides;
	const labels = labelsApart(rows, [
		(row) => truncate(projectLabel(row), room),
		(row) => truncateMiddle(`${projectTitle(row)} (${row.slug})`, room),
		(row) => truncateMiddle(row.slug, room),
	]);
	const choices = [
		...(rows.length > 1 ? [{ label: `All projects of ${known}`, value: 'all ' }] : []),
		...rows.map((row, index) => ({ label: labels[index] ?? row.slug, value: `project ${row.slug}` })),
		...(isSettled ? program.workspaces : [])
			.filter((slug) => slug !== known)
			.map((slug) => ({ label: `→ workspace ${slug}`, value: `workspace ${slug}` })),
	];

	function choose(value: string): void {
		const slug = value.slice(value.indexOf(' ') + 1);
		if (value.startsWith('project ') && known !== null) onPick({ workspace: known, project: slug });
		else if (value === 'all ' && known !== null) onPick({ workspace: known, project: null });
		// What is wanted of the workspace was named, and only the workspace was not.
		else if (project !== null || isAll) onPick({ workspace: slug, project });
		else setChosen(slug);
	}

	useKeys(
		'menu',
		{
			refresh: asked.refresh,
			help: () => setHasHelp(true),
			close: () => onClose?.(),
			back: exit,
			// The menu hears these itself; they stand in the table for the help.
			...heardByMenu,
		},
		{ isActive: !hasHelp },
	);

	if (hasHelp) {
		return <HelpScreen size={size} isDemo={program.isDemo} mode="menu" onClose={() => setHasHelp(false)} />;
	}
	const width = size.columns;
	return (
		<Frame
			size={size}
			title={known === null ? 'roboflow-jobs' : `${known} · choose a project`}
			freshness={asked.freshness}
			isDemo={program.isDemo}
			status={program.hints.length === 0 ? null : { text: program.hints.join(' · '), token: 'accent' }}
			mode="menu"
		>
			<Box flexDirection="column" marginTop={1} paddingX={1}>
				{(rows.length === 0 || projects.error !== null) &&
					messageLines(known, isOpen, asked).map((line, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
						<StyledLine key={index} line={line} width={width - 2} />
					))}
				{choices.length > 0 && (
					<ChoiceMenu
						choices={choices.map(({ label, value }) => ({ label: truncate(label, room), value }))}
						// One project is what most people come for.
						initial={(choices.find(({ value }) => value !== 'all ') ?? choices[0])?.value ?? ''}
						limit={Math.max(1, size.rows - frameRows - 4)}
						onSelect={choose}
					/>
				)}
			</Box>
		</Frame>
	);
}

function projectLabel(project: Project): string {
	const { type, images, unannotated, slug } = project;
	const details = [
		type,
		images === null ? null : `${images} images`,
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
