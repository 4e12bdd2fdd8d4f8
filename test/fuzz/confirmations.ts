import type { Mode } from '../../source/actions/actions.ts';

const numberIn = (text: string, pattern: RegExp): number | undefined => {
	const found = pattern.exec(text)?.[1];
	return found === undefined ? undefined : Number(found);
};

/** How many writes the keys have allowed, as a person reads the screens on which they are pressed. */
export class Confirmations {
	allowed = 0;
	/** Jobs of the split that was on the screen last; it may be scrolled away. */
	#planned = 0;
	/** Changes of the plan that was on the screen last. */
	#changes = 0;

	/** Looks at the screen that a key is pressed on. */
	press(key: string, lines: readonly string[], mode: Mode): void {
		const text = lines.join('\n');
		this.#planned = numberIn(text, /^(\d+) jobs? will be created/m) ?? this.#planned;
		this.#changes = numberIn(text, /^(\d+) changes?\b/m) ?? this.#changes;
		// Text that is pasted confirms nothing; some terminals send Enter as a sequence.
		const isEnter = key === '\u001b[13u' || (key.includes('\r') && !key.startsWith('\u001b[200~'));
		if (mode === 'confirm' && isEnter) this.allowed += 1;
		if (mode === 'splitPlan' && isEnter) this.allowed += this.#planned;
		if (mode === 'splitEnd' && key === 'r') this.allowed += numberIn(text, /(\d+) not created/) ?? 0;
		if ((mode === 'actionPlan' || mode === 'actionTyped') && isEnter) this.allowed += this.#changes;
		if (mode === 'actionFinal' && key === 'y') this.allowed += this.#changes;
		if (mode === 'actEnd' && key === 'r') this.allowed += numberIn(text, /(\d+) not done/) ?? 0;
		if (mode === 'mergeAsk' && key === 'y') this.allowed += 1;
	}
}
