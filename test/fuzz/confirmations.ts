import type { Mode } from '../../source/actions/actions.ts';

const numberIn = (text: string, pattern: RegExp): number | undefined => {
	const found = pattern.exec(text)?.[1];
	return found === undefined ? undefined : Number(found);
};

/** Returns the writes of a run that were not done, as the line with its bar says. */
function leftOf(text: string): number {
	const [, done = 0, all = 0] = /^\P{L}*(\d+) of (\d+) (?:job|change)s?\b/mu.exec(text) ?? [];
	return Number(all) - Number(done);
}

/** Modes in which nothing is being sent. */
const idle: readonly Mode[] = [
	'list',
	'detail',
	'batches',
	'form',
	'confirm',
	'splitPlan',
	'actionMenu',
	'actionPlan',
	'actionFinal',
	'actionTyped',
	'merge',
];

/** How many writes the keys have allowed, as a person reads the screens on which they are pressed. */
export class Confirmations {
	allowed = 0;
	/** Jobs of the split that was on the screen last; it may be scrolled away. */
	#planned = 0;
	/** Changes of the plan that was on the screen last. */
	#changes = 0;
	/** The text that a question asks for, seen while nothing is typed. */
	#wanted = '';

	/**
	 * Forgets what was allowed and not sent, such as the rest of a run that has stopped: it does not allow
	 * anything else. Call it when the service has answered everything.
	 *
	 * @param sent number of writes so far.
	 */
	settle(sent: number, mode: Mode): void {
		if (idle.includes(mode)) this.allowed = sent;
	}

	/** Looks at the screen that a key is pressed on. */
	press(key: string, lines: readonly string[], mode: Mode): void {
		const text = lines.join('\n');
		this.#planned = numberIn(text, /^(\d+) jobs? will be created/m) ?? this.#planned;
		this.#changes = numberIn(text, /^(\d+) changes?\b/m) ?? this.#changes;
		const typed = /^\P{L}*Confirm +(.*)$/mu.exec(text)?.[1]?.trim();
		this.#wanted = /^type (.+)$/.exec(typed ?? '')?.[1] ?? this.#wanted;
		// Text that is pasted confirms nothing; some terminals send Enter as a sequence.
		const isEnter = key === '\u001b[13u' || (key.includes('\r') && !key.startsWith('\u001b[200~'));
		if (mode === 'confirm' && isEnter) this.allowed += 1;
		if (mode === 'splitPlan' && isEnter) this.allowed += this.#planned;
		const isTyped = mode === 'actionTyped' && typed === this.#wanted;
		if ((mode === 'actionPlan' || isTyped) && isEnter) this.allowed += this.#changes;
		if (mode === 'actionFinal' && key === 'y') this.allowed += this.#changes;
		// Both ends of a run may have the same footer. A notice may hide what is left, but not the count above the rows.
		if ((mode === 'splitEnd' || mode === 'actEnd') && key === 'r') this.allowed += leftOf(text);
		if (mode === 'mergeAsk' && key === 'y') this.allowed += 1;
	}
}
