/** The visible part of a list. */
export interface ScrollPosition {
	/** Number of rows in the list. */
	readonly count: number;
	/** Index of the first visible row. */
	readonly top: number;
	/** Number of visible rows. */
	readonly shown: number;
}

/**
 * Returns one sign for hidden rows above and one for hidden rows below: `▴▾`, `▾`, or an empty string when
 * all are visible.
 */
const scrollMark = ({ count, top, shown }: ScrollPosition): string =>
	`${top > 0 ? '▴' : ''}${top + shown < count ? '▾' : ''}`;

/**
 * Formats the position of the selected row and whether rows are hidden above and below: `12/36 ▴▾`. Empty
 * when there are no rows.
 */
export const positionText = (selected: number, position: ScrollPosition): string =>
	position.count === 0 ? '' : `${selected + 1}/${position.count} ${scrollMark(position)}`.trimEnd();
