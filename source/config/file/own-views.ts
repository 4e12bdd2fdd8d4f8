import {
	builtInViews,
	type SavedView,
	type ViewResult,
	type ViewStore,
	viewNamed,
} from '../../jobs/triage/saved-view.ts';
import { parseSort, sortText } from '../../jobs/triage/sort.ts';
import { UsageError } from '../usage-error.ts';
import type { OwnConfig, WrittenView } from './own-config.ts';

const viewOf = ({ name, filter, sort }: WrittenView): SavedView => ({
	name,
	filter,
	sort: sort === null ? null : parseSort(sort),
	isBuiltIn: false,
});

const done: ViewResult = { state: 'done' };
const failed = (reason: string): ViewResult => ({ state: 'failed', reason });

function reasonOf(error: unknown): string {
	if (error instanceof UsageError) return `${error.message}; ${error.hint}`;
	return error instanceof Error ? error.message : 'unknown reason';
}

/**
 * The views of a configuration file, behind those that come with the program.
 *
 * @param config what the file said at first.
 * @param change reads the file anew, changes it, and gives what it says then. May throw, and nothing is
 * changed then.
 */
export function createViewStore(
	config: OwnConfig,
	change: (edit: (config: OwnConfig) => OwnConfig) => OwnConfig,
): ViewStore {
	const viewsOf = ({ views, email }: OwnConfig): readonly SavedView[] => {
		const own = builtInViews(email);
		// A view that is called as one of the program's own could not be told from it.
		const saved = views.map(viewOf).filter(({ name }) => viewNamed(own, name) === undefined);
		return [...own, ...saved.filter((view) => viewNamed(saved, view.name) === view)];
	};
	const listeners = new Set<() => void>();
	let all = viewsOf(config);

	/** @param edit gives the views of the file as they will be, or why they cannot be so. */
	function edit(make: (views: readonly WrittenView[]) => readonly WrittenView[]): ViewResult {
		try {
			all = viewsOf(change((current) => ({ ...current, views: make(current.views) })));
		} catch (error) {
			return failed(reasonOf(error));
		}
		for (const listener of listeners) listener();
		return done;
	}

	/** Why a view may not be called so; `null` where it may. */
	function nameMistake(name: string): string | null {
		if (name.trim() === '') return 'a view needs a name';
		return viewNamed(all, name)?.isBuiltIn
			? `“${name.trim()}” is a built-in view; choose another name`
			: null;
	}

	const isNamed = (name: string) => (view: WrittenView) => viewNamed([view], name) !== undefined;

	return {
		all: () => all,
		subscribe(onChange) {
			listeners.add(onChange);
			return () => {
				listeners.delete(onChange);
			};
		},
		save({ name, filter, sort }) {
			const mistake = nameMistake(name);
			if (mistake !== null) return failed(mistake);
			return edit((views) => {
				const before = views.find(isNamed(name));
				const view: WrittenView = {
					name: name.trim(),
					filter,
					sort: sort === null ? null : sortText(sort),
					written: before?.written ?? {},
				};
				return before === undefined ? [...views, view] : views.map((one) => (one === before ? view : one));
			});
		},
		rename(name, next) {
			const mistake = nameMistake(next);
			if (mistake !== null) return failed(mistake);
			const other = viewNamed(all, next);
			if (other !== undefined && other.name !== name)
				return failed(`there is a view “${other.name}” already`);
			return edit((views) =>
				views.map((view) => (view.name === name ? { ...view, name: next.trim() } : view)),
			);
		},
		remove: (name) => edit((views) => views.filter((view) => view.name !== name)),
	};
}
