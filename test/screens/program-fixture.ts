import { noDraftStore } from '../../source/files/draft-store.ts';
import { noLastLook } from '../../source/jobs/last-look.ts';
import type { Program } from '../../source/screens/program.ts';

/** A program that keeps nothing and refreshes by hand. */
export const testProgram: Program = {
	appUrl: 'https://app.roboflow.com',
	isDemo: false,
	isReadOnly: false,
	hints: [],
	workspaces: [],
	interval: 0,
	jobId: null,
	drafts: noDraftStore,
	lastLook: noLastLook,
	clipboard: { copy: () => ({ isCopied: true }) },
	writeExport: (path) => ({ state: 'written', path }),
};
