import { onlyMatch } from './only-match.ts';
import { patchFile } from './patch-file.ts';

/**
 * Exports ofetch's `createFetch` and nothing else. ofetch's own entry also reads the platform's `fetch`, which
 * loads all of it; this program makes its own fetch.
 */
export const bareOfetch = patchFile('bare-ofetch', /ofetch\/dist\/index\.mjs$/, (source, path) => {
	const [, imported] = onlyMatch(source, /^import (\{ \w+ as createFetch \} from .+)$/gm, path);
	return `export ${imported}`;
});
