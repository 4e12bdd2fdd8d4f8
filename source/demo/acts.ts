import type { DemoState } from './demo-state.ts';
import type { DemoRequest } from './guard.ts';
import { countsAt, type JobPlan, type PlanCounts, statusAt } from './job-plan.ts';
import { accepted, returned, submitted, withLabeler, withReviewer, withStatuses } from './plan-actions.ts';
import { answer, badRequest, refusal, textOf } from './replies.ts';
import { type DemoProject, members } from './world.ts';

const conflict = (message: string): Response => refusal(409, 'invalid_state', message);

const strangerAmong = (...people: readonly string[]): Response | null => {
	const stranger = people.find((person) => !members.includes(person));
	return stranger === undefined
		? null
		: refusal(400, 'invalid_member', `${stranger} is not a member of this workspace`);
};

/** Outcome of an action: the changed plan, or the reason for a refusal. */
type ActOutcome =
	| { readonly plan: JobPlan | null; readonly reply?: Response }
	| { readonly refused: Response };

/** Applies a request to a job's plan. */
export type Act = (
	plan: JobPlan,
	body: DemoRequest['body'],
	now: number,
	project: DemoProject,
	state: DemoState,
) => ActOutcome;

const editable = ['labelerEmail', 'reviewerEmail', 'instructions'] as const;

export const update: Act = (plan, body, now) => {
	const [field, ...others] = editable.filter((name) => name in body);
	if (field === undefined || others.length > 0)
		return { refused: badRequest(`Exactly one of ${editable.join(', ')} is required`) };
	const text = textOf(body[field]);
	if (field === 'instructions') {
		return text === ''
			? { refused: badRequest('instructions must not be empty') }
			: { plan: { ...plan, instructions: text } };
	}
	const stranger = strangerAmong(text);
	if (stranger !== null) return { refused: stranger };
	if (plan.numImages === 0) return { refused: conflict('The job has no images') };
	return { plan: (field === 'labelerEmail' ? withLabeler : withReviewer)(plan, now, text) };
};

export const submit: Act = (plan, _body, now) => {
	const status = statusAt(plan, now);
	if (status !== 'assigned') {
		return {
			refused: conflict(status === 'complete' ? 'The job is complete' : 'The job is in review already'),
		};
	}
	const { annotated, approved } = countsAt(plan, now);
	return annotated + approved === 0
		? { refused: conflict('No image of the job is annotated') }
		: { plan: submitted(plan, now) };
};

export const sendBack: Act = (plan, body, now) => {
	const labeler = 'newLabelerEmail' in body ? textOf(body['newLabelerEmail']) : null;
	const stranger = labeler === null ? null : strangerAmong(labeler);
	if (stranger !== null) return { refused: stranger };
	if (plan.numImages === 0) return { refused: conflict('The job has no images') };
	const status = statusAt(plan, now);
	return status === 'review'
		? { plan: returned(plan, now, labeler) }
		: { refused: conflict(status === 'complete' ? 'The job is complete' : 'The job is not in review') };
};

const statuses = ['unannotated', 'annotated', 'approved', 'rejected'] as const satisfies (keyof PlanCounts)[];
const statusNamed = (value: unknown): keyof PlanCounts | undefined => statuses.find((name) => name === value);

export const review: Act = (plan, body, now) => {
	const from = statusNamed(body['currentStatus']);
	const to = statusNamed(body['status']);
	if (from === undefined || to === undefined || to === 'unannotated')
		return { refused: badRequest('currentStatus and status must be statuses of images') };
	return countsAt(plan, now)[from] === 0
		? { refused: conflict(`No image of the job is ${from}`) }
		: { plan: withStatuses(plan, now, from, to) };
};

const splitMethods: readonly unknown[] = ['split', 'train', 'valid', 'test', 'preset'];

export const accept: Act = (plan, body, now, project, state) => {
	const { splitMethod, statusesToInclude } = body;
	if (!splitMethods.includes(splitMethod)) return { refused: badRequest('splitMethod is unknown') };
	const asked: readonly unknown[] = Array.isArray(statusesToInclude) ? statusesToInclude : [];
	const included = (['approved', 'annotated'] as const).filter((name) => asked.includes(name));
	if (included.length === 0 || included.length < asked.length)
		return { refused: badRequest('statusesToInclude must name approved, annotated, or both') };
	const [train = -1, valid = -1, test = -1] = ['trainCount', 'validCount', 'testCount'].map((name) =>
		Number(body[name] ?? -1),
	);
	if ([train, valid, test].some((count) => !Number.isInteger(count) || count < 0))
		return { refused: badRequest('trainCount, validCount and testCount are required') };
	const next = accepted(plan, now, included, train + valid + test);
	const added = plan.numImages - next.numImages;
	if (added === 0) return { refused: conflict(`No image of the job is ${included.join(' or ')}`) };
	const { batches, dataset } = state.of(project);
	const inTrain = Math.min(train, added);
	const inValid = Math.min(valid, added - inTrain);
	state.change(project, {
		batches: batches.map((batch) =>
			batch.id === plan.batchId ? { ...batch, images: batch.images - added } : batch,
		),
		dataset: {
			train: dataset.train + inTrain,
			valid: dataset.valid + inValid,
			test: dataset.test + added - inTrain - inValid,
		},
	});
	return { plan: next, reply: answer(200, { success: true, numImagesAdded: added }) };
};

export const unassign: Act = () => ({ plan: null });
