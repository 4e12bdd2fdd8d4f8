import { pagesOf } from './list-words.ts';
import type { Room } from './room.ts';

/** Turns to another page, where there is one; where not, that is said. */
export function turnTo({ talk, desk }: Room, page: number): boolean {
	const pages = pagesOf(desk.list.get());
	if (!Number.isInteger(page) || page < 0 || page >= pages) {
		talk.say(pages === 1 ? 'There is only this page.' : `The pages go from 1 to ${pages}.`);
		return false;
	}
	desk.page.change(page);
	return true;
}

/** Turns to the page that is named: a number, `first` or `last`. */
export function turnToNamed(room: Room, name: string): boolean {
	const pages = pagesOf(room.desk.list.get());
	if (name === 'first') return turnTo(room, 0);
	return turnTo(room, name === 'last' ? pages - 1 : Number(name || Number.NaN) - 1);
}
