/** Status of a job in annotation; the only documented one. */
export const inAnnotation = 'assigned';

/** Status of a job that the service calls done, according to third parties. */
export const complete = 'complete';

/** Status of a job that was submitted for review, according to third parties. */
export const inReview = 'review';
