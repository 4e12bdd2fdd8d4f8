import type { JobAction } from '../../jobs/acting/job-action.ts';
import type { JobImage } from '../../jobs/model/job-image.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import { decodeImageIds, decodeImagesAdded, decodeJobImages, type ImageIds } from './decode-images.ts';
import { actionRequest, mergeRequest, type WriteRequest } from './encode-action.ts';
import type { Call, Exchange } from './exchange.ts';
import { pathOf } from './path-of.ts';
import { type HintFor, readAnswer, readConfirmation } from './read-reply.ts';

/** The result of an action. */
interface ActionResult {
	/**
	 * Number of images added to the dataset; `null` for other actions, and when the response does not contain
	 * it.
	 */
	readonly numImagesAdded: number | null;
}

/**
 * The calls that act on jobs, and the images of a job. Paths and bodies are those of the official client.
 * Their responses are not documented, so any 2xx counts as success, and the documented calls return the job's
 * state afterwards. A write is sent once. When it fails without a clear refusal, it may have been done (see
 * `isOutcomeUnknown`).
 */
export interface ActingCalls {
	/** Sends one request. A request that adds images to the dataset must never be sent twice. */
	readonly act: (ref: ProjectRef, id: string, action: JobAction) => Promise<ActionResult>;
	/**
	 * Returns a page of the image ids of a job.
	 *
	 * @param after `next` of the previous page; `null` for the first. A broken service may return pages without
	 *   end.
	 */
	readonly jobImages: (
		ref: ProjectRef,
		id: string,
		after: string | null,
		signal?: AbortSignal,
	) => Promise<ImageIds>;
	/**
	 * Returns a page of the images of a job with their names: at most {@link imagesPerPage}. An empty page is
	 * the end.
	 *
	 * @param offset number of images on the previous pages.
	 */
	readonly searchImages: (
		ref: ProjectRef,
		id: string,
		offset: number,
		signal?: AbortSignal,
	) => Promise<readonly JobImage[]>;
	/** Moves all images of the sources to the target. The sources are deleted, which cannot be undone. */
	readonly mergeBatches: (ref: ProjectRef, sources: readonly string[], target: string) => Promise<void>;
}

/** Number of images to request per call. */
const imagesPerPage = 200;

/** @param scope permission that the API key needs; `null` when unknown. */
const hintsFor =
	(scope: string | null): HintFor =>
	(status, said) => {
		switch (status) {
			case 401:
				return scope === null
					? 'check ROBOFLOW_API_KEY; the key may lack the scope for this call'
					: `check ROBOFLOW_API_KEY; the key may lack the scope ${scope}`;
			case 404:
				return said ?? 'it is gone, or this part of the API is not available to the workspace';
			case 409:
				return said ?? 'refresh, and check whether its state allows this';
			default:
				return said;
		}
	};

/** Creates the calls on top of an exchange. */
export function createActingCalls(exchange: Exchange, acceptTimeout = 120_000): ActingCalls {
	const send = (
		{ workspace, project }: ProjectRef,
		rest: readonly string[],
		asked: Omit<Call, 'workspace'>,
	) => exchange(pathOf(workspace, project, ...rest), { workspace, ...asked });
	const write = async (
		{ workspace }: ProjectRef,
		{ path, method, body, scope }: WriteRequest,
		timeout?: number,
	) => readConfirmation(await exchange(path, { workspace, method, body, timeout }), hintsFor(scope));

	return {
		async act(ref, id, action) {
			const timeout = action.kind === 'accept' ? acceptTimeout : undefined;
			const answer = await write(ref, actionRequest(ref, id, action), timeout);
			return { numImagesAdded: action.kind === 'accept' ? decodeImagesAdded(answer) : null };
		},
		async jobImages(ref, id, after, signal) {
			const query = { limit: String(imagesPerPage), ...(after === null ? {} : { after }) };
			const reply = await send(ref, ['annotation-jobs', id, 'images'], { query, signal });
			return decodeImageIds(await readAnswer(reply, hintsFor(null)), after);
		},
		async searchImages(ref, id, offset, signal) {
			const body = {
				annotation_job_id: id,
				limit: imagesPerPage,
				offset,
				fields: ['id', 'name', 'url', 'split'],
			};
			const reply = await send(ref, ['search'], { method: 'POST', body, signal });
			return decodeJobImages(await readAnswer(reply, hintsFor(null)));
		},
		async mergeBatches(ref, sources, target) {
			await write(ref, mergeRequest(ref, sources, target));
		},
	};
}
