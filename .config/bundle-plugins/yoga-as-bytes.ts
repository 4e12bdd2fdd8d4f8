import { onlyMatch } from './only-match.ts';
import { patchFile } from './patch-file.ts';

/**
 * Passes Yoga its WebAssembly as bytes. By itself Yoga fetches it from a data URL, which loads the platform's
 * `fetch`.
 */
export const yogaAsBytes = patchFile('yoga-as-bytes', /yoga-wasm-base64-esm\.js$/, (source, path) => {
	const [, bytes = ''] = onlyMatch(source, /"data:application\/octet-stream;base64,([\w+/=]+)"/g, path);
	const [options] = onlyMatch(source, /loadYoga = loadYoga \|\| \{\};/g, path);
	// Yoga reads this option. Without it the bytes would be nowhere.
	onlyMatch(source, /(\w+)\.wasmBinary&&\(\w+=\1\.wasmBinary\)/g, path);
	const given = `loadYoga = { wasmBinary: Buffer.from("${bytes}", "base64") };`;
	return source.replace(bytes, '').replace(options, given);
});
