/** What a list shows of its rows. */
export interface ScrollPosition {
	/** Rows of the list. */
	readonly count: number;
	/** Index of the row that is shown first. */
	readonly top: number;
	/** Rows that are shown. */
	readonly shown: number;
}

/** Says with a sign each whether there are rows above and below: `▴▾`, `▾`, or nothing where all are shown. */
const scrollMark = ({ count, top, shown }: ScrollPosition): string =>
	`${top > 0 ? '▴' : ''}${top + shown < count ? '▾' : ''}`;

/** `12/36 ▴▾`: which of the rows is selected, and whether there are others above and below; empty for no rows. */
export const positionText = (selected: number, position: ScrollPosition): string =>
	position.count === 0 ? '' : `${selected + 1}/${position.count} ${scrollMark(position)}`.trimEnd();
