import { draftAge } from '../jobs/assign/draft-age.ts';
import { askYes } from './ask-field.ts';
import type { LineConsole } from './line-console.ts';

/**
 * Asks whether to continue a saved draft. Otherwise it is discarded.
 *
 * @param leftAt when it was saved, in milliseconds since the epoch.
 * @param batch title of its batch; empty for none.
 */
export async function isContinued(ui: LineConsole, leftAt: number, batch: string): Promise<boolean> {
	const isKept = await askYes(ui, `${draftAge(leftAt, Date.now(), batch)}. Continue it?`, true);
	ui.say(isKept ? 'The draft is offered again; default forgets a field.' : 'Draft discarded.');
	return isKept;
}
