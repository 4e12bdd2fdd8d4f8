/** Status of a job whose labeler annotates; the only documented one. */
export const inAnnotation = 'assigned';

/** Status of a job that the service calls done, as third parties report it. */
export const complete = 'complete';

/** Status of a job that was submitted for review, as third parties report it. */
export const inReview = 'review';
