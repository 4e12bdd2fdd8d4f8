/** A project as the API addresses it: two slugs. */
export interface ProjectRef {
	readonly workspace: string;
	readonly project: string;
}

/** The reference as people write it, `workspace/project`. */
export const refText = ({ workspace, project }: ProjectRef): string => `${workspace}/${project}`;

/** The project of a row, as `--project` takes it; `null` in the list of one project. */
export const rowProject = ({ projectRef }: { readonly projectRef?: ProjectRef }): string | null =>
	projectRef === undefined ? null : refText(projectRef);

/** What a list is of: one project, or every project of a workspace. */
export interface Scope {
	readonly workspace: string;
	/** `null` for all of them. */
	readonly project: string | null;
}

/** Whether a scope is one project. */
export const isOneProject = (scope: Scope): scope is ProjectRef => scope.project !== null;

/** What tells a scope from every other one. */
export const scopeKey = ({ workspace, project }: Scope): string => `${workspace}/${project ?? ''}`;

/** The scope as people read it: `acme/warehouse`, `acme · all projects`. */
export const scopeText = ({ workspace, project }: Scope): string =>
	project === null ? `${workspace} · all projects` : refText({ workspace, project });

/** The project of a row in a list; `null` where there is no row that would tell. */
export function refIn(
	{ workspace, project }: Scope,
	row: { readonly projectRef?: ProjectRef } | null,
): ProjectRef | null {
	return row?.projectRef ?? (project === null ? null : { workspace, project });
}
