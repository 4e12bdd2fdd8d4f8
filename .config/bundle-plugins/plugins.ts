import type { Plugin } from 'esbuild';
import { bareOfetch } from './bare-ofetch.ts';
import { lazyBuiltins } from './lazy-builtins.ts';
import { quickOutput } from './quick-output.ts';
import { quickWidth } from './quick-width.ts';
import { withoutDevtools } from './without-devtools.ts';
import { yogaAsBytes } from './yoga-as-bytes.ts';

/**
 * Plugins that make a start shorter. One that saves less than 10 ms of the first rows goes: see
 * `source/start/README.md`, which has the figures.
 */
export const quickPlugins: readonly Plugin[] = [
	lazyBuiltins,
	quickWidth,
	quickOutput,
	bareOfetch,
	yogaAsBytes,
];

/** All plugins of the bundle. */
export const plugins: readonly Plugin[] = [withoutDevtools, ...quickPlugins];
