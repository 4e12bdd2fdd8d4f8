import { isOneProject, type ProjectRef, type Scope } from './project-ref.ts';

/** The fields that identify a job or a batch in a list. */
export interface Keyed {
	/** Unique within its project. */
	readonly id: string;
	/** The project that the row was requested from, in a list of several projects. */
	readonly projectRef?: ProjectRef;
}

/**
 * Returns a key that is unique for each row of a list: the id, after the project's slug when there are
 * several projects.
 *
 * Ids are unique only within a project, and no response contains the slug of its project. So rows of a whole
 * workspace carry the project that they were requested from, and all data of a list (selection, marks,
 * changes) is stored by this key. In the list of a single project, the key is the id itself, at no cost.
 */
export const rowKey = ({ id, projectRef }: Keyed): string =>
	projectRef === undefined ? id : `${projectRef.project}/${id}`;

/** Returns the key of a row in the list of a scope. */
export const keyIn = (scope: Scope, projectRef: ProjectRef, id: string): string =>
	rowKey(isOneProject(scope) ? { id } : { id, projectRef });

/** Returns the project and the id for a key. The reverse of {@link rowKey}. */
export function rowAt(
	{ workspace, project }: Scope,
	key: string,
): { readonly ref: ProjectRef; readonly id: string } {
	if (project !== null) return { ref: { workspace, project }, id: key };
	// Ids may contain a slash; slugs are used in paths and contain none.
	const end = key.indexOf('/');
	return { ref: { workspace, project: key.slice(0, end) }, id: key.slice(end + 1) };
}

/**
 * Returns a row that was read again individually. The new row does not name its project, so that of the old
 * row is kept.
 */
export const readInPlaceOf = <Row extends Keyed>({ projectRef }: Keyed, now: Row): Row =>
	projectRef === undefined ? now : { ...now, projectRef };
