import { cleanText } from '../../text/clean-text.ts';
import { UsageError } from '../usage-error.ts';

/** A parsed project reference. A web link may also name a job. */
export interface ProjectReference {
	readonly workspace: string | null;
	readonly project: string;
	readonly jobId: string | null;
}

const forms = 'PROJECT, WORKSPACE/PROJECT, or a link such as https://app.roboflow.com/acme/warehouse';
const slug = /^(?!\.{1,2}$)[^\s/?#%\\]+$/;

/**
 * Whether a part has no control characters. A link can come from a stranger and hide them in percent escapes.
 */
const isClean = (part: string): boolean => cleanText(part) === part;

/**
 * Parses `project`, `workspace/project` (a version such as `/3` after it is ignored) or a web link, which may
 * point to a job.
 *
 * @throws {UsageError} when the text is none of these.
 */
export function parseProjectReference(text: string): ProjectReference {
	const link = /^https?:\/\/[^/]+\/(?<path>.*)$/.exec(text.trim())?.groups?.['path'];
	const parts = (link ?? text.trim()).split(/[?#]/, 1)[0]?.split('/').filter(Boolean) ?? [];
	const [first, ...rest] = parts.map(decodePart);
	// As in the official client, `project/3` is a version of a project.
	const isVersioned = rest.length === 1 && link === undefined && /^\d+$/.test(rest[0] ?? '');
	const [second, third, kind, jobId] = isVersioned ? [] : rest;
	const isLink = link !== undefined;
	const isVersion = third !== undefined && parts.length === 3 && /^\d+$/.test(third);
	if (isLink ? parts.length < 2 : parts.length > 2 && !isVersion) throw notAReference(text);
	const [workspace, project] = second === undefined ? [null, first] : [first ?? null, second];
	if (![first, ...rest].every((part = '') => isClean(part))) throw notAReference(text);
	if (!project || !slug.test(project) || (workspace !== null && !slug.test(workspace)))
		throw notAReference(text);
	return {
		workspace,
		project,
		jobId: isLink && third === 'annotate' && kind === 'job' ? (jobId ?? null) : null,
	};
}

function decodePart(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

const notAReference = (text: string): UsageError =>
	new UsageError(`“${cleanText(text)}” is not a project`, `give ${forms}`);
