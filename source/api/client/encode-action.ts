import type { JobAction, SplitCounts } from '../../jobs/acting/job-action.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import type { Call } from './exchange.ts';
import { pathOf } from './path-of.ts';

/** The single request of a write. */
export interface WriteRequest {
	readonly method: NonNullable<Call['method']>;
	/** Path after the service's address, encoded. */
	readonly path: string;
	readonly body: object;
	/** Permission that the API key needs. */
	readonly scope: string;
}

interface ActionRequest extends Omit<WriteRequest, 'path'> {
	/** Parts of the path after the job. */
	readonly rest: readonly string[];
}

const patch = (body: object): ActionRequest => ({
	method: 'PATCH',
	rest: [],
	body,
	scope: 'annotation-job:update',
});

const post = (scope: string, rest: readonly string[], body: object = {}): ActionRequest => ({
	method: 'POST',
	rest,
	body,
	scope: `annotation-job:${scope}`,
});

/** Returns the part of the dataset that gets all images; `split` when there are several. */
function splitMethodOf({ train, valid, test }: SplitCounts): string {
	const [only, ...others] = Object.entries({ train, valid, test }).filter(([, count]) => count > 0);
	return only === undefined || others.length > 0 ? 'split' : only[0];
}

/** Encodes an action. Paths and keys are those of the official client. */
function encodeAction(action: JobAction): ActionRequest {
	switch (action.kind) {
		case 'labeler':
			return patch({ labelerEmail: action.email });
		case 'reviewer':
			return patch({ reviewerEmail: action.email });
		case 'instructions':
			return patch({ instructions: action.text });
		case 'submit':
			return post('submit-review', ['submit-review']);
		case 'return':
			return post(
				'return-edits',
				['return-edits'],
				action.labeler === null ? {} : { newLabelerEmail: action.labeler },
			);
		case 'review':
			return post('review', ['images', 'status'], { currentStatus: 'annotated', status: action.status });
		case 'accept': {
			const { train, valid, test } = action.counts;
			return post('accept', ['accept'], {
				splitMethod: splitMethodOf(action.counts),
				statusesToInclude: [action.include],
				trainCount: train,
				validCount: valid,
				testCount: test,
			});
		}
		case 'unassign':
			return post('delete', ['move-to-unassigned']);
		default:
			return action satisfies never;
	}
}

/** Returns the request for an action on a job. */
export function actionRequest(
	{ workspace, project }: ProjectRef,
	id: string,
	action: JobAction,
): WriteRequest {
	const { rest, ...request } = encodeAction(action);
	return { ...request, path: pathOf(workspace, project, 'annotation-jobs', id, ...rest) };
}

/** Returns the request that merges batches. */
export const mergeRequest = (
	{ workspace, project }: ProjectRef,
	sources: readonly string[],
	target: string,
): WriteRequest => ({
	method: 'POST',
	path: pathOf(workspace, project, 'annotation-batches', 'merge'),
	body: { sourceBatchIds: sources, targetBatchId: target },
	scope: 'batch:update',
});
