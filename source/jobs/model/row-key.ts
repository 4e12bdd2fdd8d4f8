import { isOneProject, type ProjectRef, type Scope } from './project-ref.ts';

/** A job or a batch, as far as lists tell it from others. */
export interface Keyed {
	/** Unique within its project. */
	readonly id: string;
	/** The project that was asked for it, where rows of several stand in one list. */
	readonly projectRef?: ProjectRef;
}

/**
 * What tells a row from every other one of its list: its id, behind the project's slug where there are
 * several projects.
 *
 * Ids are unique within a project alone, and no answer tells the slug of its project. So rows of the whole
 * workspace carry the project that was asked for them, and all that lists keep (selection, marks, what is
 * new) is kept by this key. In a list of one project it is the id itself: nothing is made, joined or
 * looked up for it.
 */
export const rowKey = ({ id, projectRef }: Keyed): string =>
	projectRef === undefined ? id : `${projectRef.project}/${id}`;

/** The key of a row in the list of a scope. */
export const keyIn = (scope: Scope, projectRef: ProjectRef, id: string): string =>
	rowKey(isOneProject(scope) ? { id } : { id, projectRef });

/** Where the row of a key is: its project, and its id there. The reverse of {@link rowKey}. */
export function rowAt(
	{ workspace, project }: Scope,
	key: string,
): { readonly ref: ProjectRef; readonly id: string } {
	if (project !== null) return { ref: { workspace, project }, id: key };
	// Ids may have a slash; slugs stand in paths, and have none.
	const end = key.indexOf('/');
	return { ref: { workspace, project: key.slice(0, end) }, id: key.slice(end + 1) };
}

/** A row as it was read again, alone: that does not say its project, which stays. */
export const readInPlaceOf = <Row extends Keyed>({ projectRef }: Keyed, now: Row): Row =>
	projectRef === undefined ? now : { ...now, projectRef };
