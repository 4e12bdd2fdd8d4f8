import type { Action } from './action.ts';
import type { ActionTable } from './action-table.ts';
import { actions, hasField, listeningWith, type Mode } from './actions.ts';
import { keyMistake, typesText } from './key-names.ts';

/** What a person binds: mode → action → names of keys, none of them checked. */
export type Rebindings = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Something that cannot be bound as a person wants it. */
export interface BindingMistake {
	/** Mode, action and index of the key, as far as they lead to the mistake. */
	readonly path: readonly (string | number)[];
	/** What is wrong: `is not a mode`. */
	readonly what: string;
	/** The names that there are, where the name at the end of the path is none of them. */
	readonly known?: readonly string[];
}

/** The actions with the keys that a person binds, and what could not be bound. */
export interface BoundActions {
	readonly table: ActionTable;
	readonly mistakes: readonly BindingMistake[];
}

/** An action that gets keys in place of its own. */
interface Rebinding {
	readonly mode: Mode;
	readonly id: string;
	readonly keys: readonly string[];
}

const isMode = (name: string): name is Mode => Object.hasOwn(actions, name);
const modes: readonly Mode[] = Object.keys(actions).filter(isMode);

/** The modes that may hear the same key as this one. */
const besides = (mode: Mode): ReadonlySet<Mode> =>
	new Set(
		modes
			.filter((screen) => screen !== 'field' && screen !== 'everywhere')
			.map(listeningWith)
			.filter((together) => together.includes(mode))
			.flat(),
	);

/** Whether a key that types text would be lost to a text field. */
const isTypedIn = (mode: Mode): boolean => mode === 'everywhere' || mode === 'field' || hasField(mode);

function mistakesOfKey(mode: Mode, keys: readonly string[], key: string, index: number): string | null {
	const mistake = keyMistake(key);
	if (mistake !== null) return mistake;
	if (isTypedIn(mode) && typesText(key)) return `cannot be bound: "${key}" types text in a text field`;
	return keys.indexOf(key) === index ? null : 'is given twice';
}

function mistakesOf(mode: string, id: string, keys: readonly string[]): readonly BindingMistake[] {
	if (!isMode(mode)) return [];
	const found = actions[mode].find((action: Action) => action.id === id);
	const action: Action | undefined = found;
	if (action === undefined) {
		const known = actions[mode].map(({ id: name }) => name);
		return [{ path: [mode, id], what: `is not an action of "${mode}"`, known }];
	}
	if (action.isFixed === true) return [{ path: [mode, id], what: 'has keys that cannot be changed' }];
	if (keys.length === 0) return [{ path: [mode, id], what: 'has no key' }];
	return keys.flatMap((key, index) => {
		const what = mistakesOfKey(mode, keys, key, index);
		return what === null ? [] : [{ path: [mode, id, index], what }];
	});
}

function withKeys(rebindings: readonly Rebinding[]): ActionTable {
	const bound = (mode: Mode): readonly Action[] =>
		actions[mode].map((action: Action) => {
			const own = rebindings.find((one) => one.mode === mode && one.id === action.id);
			return own === undefined ? action : { ...action, keys: own.keys };
		});
	return { ...actions, ...Object.fromEntries(modes.map((mode) => [mode, bound(mode)])) };
}

/** Finds a key of a rebinding that another action has, too. */
function clashOf(table: ActionTable, { mode, id, keys }: Rebinding): BindingMistake | null {
	for (const other of besides(mode)) {
		for (const action of table[other]) {
			const index = keys.findIndex((key) => action.keys.includes(key));
			const isSame = other === mode && action.id === id;
			if (index !== -1 && !isSame) {
				const whose = other === mode ? '' : ` of "${other}"`;
				return {
					path: [mode, id, index],
					what: `clashes: "${keys[index]}" is the key of "${action.id}"${whose}`,
				};
			}
		}
	}
	return null;
}

/**
 * Binds keys to actions. What is wrong leaves the action its default keys; of two rebindings that clash, the
 * first is kept. Every action has a key then, and no key has two meanings.
 */
export function bindActions(rebindings: Rebindings): BoundActions {
	const mistakes: BindingMistake[] = [];
	let kept: readonly Rebinding[] = Object.entries(rebindings).flatMap(([mode, byId]) => {
		if (!isMode(mode)) {
			mistakes.push({ path: [mode], what: 'is not a mode', known: modes });
			return [];
		}
		return Object.entries(byId).flatMap(([id, keys]) => {
			const wrong = mistakesOf(mode, id, keys);
			mistakes.push(...wrong);
			return wrong.length === 0 ? [{ mode, id, keys }] : [];
		});
	});
	for (;;) {
		const table = withKeys(kept);
		const clashing = kept.findLast((one) => clashOf(table, one) !== null);
		const mistake = clashing === undefined ? null : clashOf(table, clashing);
		if (mistake === null) return { table, mistakes };
		mistakes.push(mistake);
		kept = kept.filter((one) => one !== clashing);
	}
}
