import type { TypedWords } from '../shell/typed-words.ts';
import { authMethods, type CommonOptions } from './invocation.ts';

/** Returns the options of an incomplete command line that are needed for requests to the API. */
export function givenOptions(given: TypedWords['given']): CommonOptions {
	const text = (...names: readonly string[]): string | undefined =>
		names
			.map((name) => given.get(name))
			.find((value) => typeof value === 'string' && value !== '')
			?.toString();
	const project = text('--project', 'project');
	const workspace = text('--workspace', 'workspace');
	const auth = authMethods.find((method) => method === given.get('--auth'));
	return {
		...(project === undefined ? {} : { project }),
		...(workspace === undefined ? {} : { workspace }),
		...(auth === undefined ? {} : { auth }),
		...(given.has('--demo') ? { demo: true } : {}),
	};
}
