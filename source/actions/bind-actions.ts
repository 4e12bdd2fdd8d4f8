import type { Action } from './action.ts';
import type { ActionTable } from './action-table.ts';
import { actions, hasField, listeningWith, type Mode } from './actions.ts';
import { keyMistake, typesText } from './key-names.ts';

/** Custom bindings: mode → action → names of keys. Not validated. */
export type Rebindings = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A binding that is not possible. */
export interface BindingMistake {
	/** Mode, action and index of the key, as far as the mistake is about them. */
	readonly path: readonly (string | number)[];
	/** Message: `is not a mode`. */
	readonly what: string;
	/** Valid names, if the last name of the path is not one of them. */
	readonly known?: readonly string[];
}

/** The actions with custom bindings, and the mistakes in those bindings. */
export interface BoundActions {
	readonly table: ActionTable;
	readonly mistakes: readonly BindingMistake[];
}

/** New keys for an action. */
interface Rebinding {
	readonly mode: Mode;
	readonly id: string;
	readonly keys: readonly string[];
}

const isMode = (name: string): name is Mode => Object.hasOwn(actions, name);
const modes: readonly Mode[] = Object.keys(actions).filter(isMode);

/** Returns the modes that can receive the same key as this one. */
const besides = (mode: Mode): ReadonlySet<Mode> =>
	new Set(
		modes
			.filter((screen) => screen !== 'field' && screen !== 'everywhere')
			.map(listeningWith)
			.filter((together) => together.includes(mode))
			.flat(),
	);

/** Whether a mode applies while typing, so that keys that type text cannot be bound in it. */
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

/** Finds a key of a rebinding that another action uses. */
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
 * Binds keys to actions. After a mistake, the action keeps its default keys. If two rebindings conflict, the
 * first one wins. As a result, every action has a key and every key has one meaning.
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
