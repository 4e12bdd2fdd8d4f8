/** What calls the program by the name of the npm script that runs it. */
const callers: ReadonlyMap<string, string> = new Map([
	['start', 'npm -s start --'],
	['npx', 'npx roboflow-jobs'],
]);

/** Returns how the program was called, for command lines to copy: in a clone, it may not be on the PATH. */
export const calledAs = (env: Readonly<Record<string, string | undefined>>): string =>
	callers.get(env['npm_lifecycle_event'] ?? '') ?? 'roboflow-jobs';
