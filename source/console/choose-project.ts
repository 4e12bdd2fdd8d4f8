import { RoboflowError } from '../api/client/errors.ts';
import { parseProjectReference } from '../config/arguments/project-reference.ts';
import { UsageError } from '../config/usage-error.ts';
import { type Project, projectTitle } from '../jobs/model/project.ts';
import type { ProjectRef, Scope } from '../jobs/model/project-ref.ts';
import { counted } from '../text/counted.ts';
import { askField, type Choice } from './ask-field.ts';
import type { ConsoleContext } from './console-context.ts';
import { failureWords, sentence } from './words.ts';

function projectWords(project: Project): string {
	const { type, images, unannotated, slug } = project;
	const title = projectTitle(project);
	const details = [
		title === slug ? title : `${title}, ${slug}`,
		type,
		images === null ? null : counted(images, 'image'),
		unannotated === null ? null : `${unannotated} unannotated`,
	];
	return details.filter((detail) => detail !== null).join(', ');
}

export interface ProjectQuestion {
	/** `null` for the workspace of the key, or for a choice among several. */
	readonly workspace: string | null;
	/** Project named without its workspace; `null` to choose one. */
	readonly project: string | null;
	/** Whether to show all projects of the workspace. @default false */
	readonly isAll?: boolean;
	/** Whether there is a previous project. */
	readonly hasBack: boolean;
}

type Asker = Pick<ConsoleContext, 'ui' | 'program'>;

/** Loads the projects of a workspace. Reports a failure. */
async function projectChoices({ ui, program }: Asker, workspace: string): Promise<readonly Choice[]> {
	ui.say(`Loading the projects of ${workspace}.`);
	try {
		const { rows } = await program.client.projects(workspace);
		if (rows.length === 0) ui.say(`The workspace ${workspace} has no projects.`);
		return rows.map((row) => ({ value: `${workspace}/${row.slug}`, label: projectWords(row) }));
	} catch (error) {
		if (!(error instanceof RoboflowError)) throw error;
		ui.say(sentence(`Could not load the projects: ${failureWords(error)}`));
		return [];
	}
}

/** Returns the default workspace; `null` if the user must choose. */
async function ownWorkspace({ ui, program }: Asker): Promise<string | null> {
	if (program.workspaces.length > 1) return null;
	try {
		return await program.client.keyWorkspace();
	} catch (error) {
		if (!(error instanceof RoboflowError)) throw error;
		ui.say(sentence(`Could not find the workspace of the key: ${failureWords(error)}`));
		return null;
	}
}

/** Parses a typed project; `null` if it is invalid, after reporting that. */
function refOf({ ui }: Asker, text: string, workspace: string | null): ProjectRef | null {
	try {
		const reference = parseProjectReference(text);
		const known = reference.workspace ?? workspace;
		if (known === null) ui.say(`Name its workspace too: workspace/${reference.project}.`);
		return known === null ? null : { workspace: known, project: reference.project };
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		ui.say(sentence(`${error.message}; ${error.hint}`));
		return null;
	}
}

const workspacePrefix = 'workspace ';

const workspaceChoice = (slug: string): Choice => ({
	value: workspacePrefix + slug,
	label: `The projects of the workspace ${slug}`,
});

const allPrefix = 'all ';

const allChoice = (slug: string): Choice => ({ value: allPrefix + slug, label: `All projects of ${slug}` });

/**
 * Asks for a project or all projects.
 *
 * @returns `null` for the previous one.
 */
export async function chooseProject(
	asker: Asker,
	{ workspace, project, isAll = false, hasBack }: ProjectQuestion,
): Promise<Scope | null> {
	const { ui, program } = asker;
	let current = workspace;
	for (;;) {
		current ??= await ownWorkspace(asker);
		if (current !== null && (project !== null || isAll)) return { workspace: current, project };
		const projects = current === null ? [] : await projectChoices(asker, current);
		const others = program.workspaces.filter((slug) => slug !== current);
		const all = current !== null && projects.length > 1 ? [allChoice(current)] : [];
		const choices = [...projects, ...all, ...others.map(workspaceChoice)];
		const answer = await askField(ui, {
			question: 'Project',
			offered: hasBack ? 'back' : choices.length === 0 ? 'try again' : null,
			choices,
			help: 'A number, project, workspace/project, or a web link into it.',
		});
		if (answer.kind === 'typed') {
			if (current !== null && answer.text === allPrefix + current)
				return { workspace: current, project: null };
			const slug = answer.text.startsWith(workspacePrefix) ? answer.text.slice(workspacePrefix.length) : null;
			const ref = slug === null ? refOf(asker, answer.text, current) : null;
			if (ref !== null) return ref;
			current = slug ?? current;
		} else if (hasBack) return null;
		else if (answer.kind !== 'offered') ui.say('Name a project; quit ends the program.');
	}
}
