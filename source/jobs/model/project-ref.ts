/** Reference to a project, as the API addresses it: two slugs. */
export interface ProjectRef {
	readonly workspace: string;
	readonly project: string;
}

/** Formats the reference as people write it, `workspace/project`. */
export const refText = ({ workspace, project }: ProjectRef): string => `${workspace}/${project}`;

/** Returns the project of a row in the format of `--project`; `null` in the list of a single project. */
export const rowProject = ({ projectRef }: { readonly projectRef?: ProjectRef }): string | null =>
	projectRef === undefined ? null : refText(projectRef);

/** What a list contains: one project, or all projects of a workspace. */
export interface Scope {
	readonly workspace: string;
	/** `null` for all projects. */
	readonly project: string | null;
}

/** Whether a scope is one project. */
export const isOneProject = (scope: Scope): scope is ProjectRef => scope.project !== null;

/** Returns a key that is unique for each scope. */
export const scopeKey = ({ workspace, project }: Scope): string => `${workspace}/${project ?? ''}`;

/** Formats the scope as people read it: `acme/warehouse`, `acme · all projects`. */
export const scopeText = ({ workspace, project }: Scope): string =>
	project === null ? `${workspace} · all projects` : refText({ workspace, project });

/**
 * Returns the project of a row in a list; `null` when the list is of several projects and there is no row.
 */
export function refIn(
	{ workspace, project }: Scope,
	row: { readonly projectRef?: ProjectRef } | null,
): ProjectRef | null {
	return row?.projectRef ?? (project === null ? null : { workspace, project });
}
