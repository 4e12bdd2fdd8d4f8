import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/** Bundles the least that an Ink program can be, without anything that makes ours quick. */
export async function bareInk(folder: string): Promise<string> {
	const outfile = join(folder, 'hello.mjs');
	await build({
		stdin: {
			contents: `import { render, Text } from 'ink'; import { createElement } from 'react';
				render(createElement(Text, null, 'hello from ink'), { alternateScreen: true, interactive: true });
				setInterval(() => {}, 1000);`,
			resolveDir: root,
		},
		outfile,
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'esm',
		target: 'node22',
		define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
		banner: {
			js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
		},
		plugins: [
			{
				name: 'without-devtools',
				setup({ onResolve, onLoad }) {
					onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'empty' }));
					onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
				},
			},
		],
	});
	return outfile;
}
