import type { ConsoleContext } from './console-context.ts';
import { pagesOf } from './list-words.ts';

/** Turns to another page, where there is one; where not, that is said. */
export function turnTo({ ui, session }: ConsoleContext, page: number): boolean {
	const pages = pagesOf(session.list.get());
	if (!Number.isInteger(page) || page < 0 || page >= pages) {
		ui.say(pages === 1 ? 'There is only this page.' : `The pages go from 1 to ${pages}.`);
		return false;
	}
	session.page.change(page);
	return true;
}

/** Turns to the page that is named: a number, `first` or `last`. */
export function turnToNamed(context: ConsoleContext, name: string): boolean {
	const pages = pagesOf(context.session.list.get());
	if (name === 'first') return turnTo(context, 0);
	return turnTo(context, name === 'last' ? pages - 1 : Number(name || Number.NaN) - 1);
}
