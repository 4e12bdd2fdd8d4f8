import { useKeyFor } from '../input/actions-context.ts';
import { type SplitBy, splitWays, splitWayWords } from '../jobs/assign/split.ts';
import { findByWords } from '../text/find-by-words.ts';
import { ChoiceMenu } from './choice-menu.tsx';
import { NoMatch } from './no-match.tsx';

const findWays = (typed: string): readonly SplitBy[] =>
	findByWords(splitWays, typed, (way) => ({ label: splitWayWords[way], words: way }));

/**
 * Returns the distribution under the cursor of a filtered menu: the selected one while it matches, else the
 * best match.
 */
export function wayAmongFound(typed: string, chosen: SplitBy): SplitBy {
	const found = findWays(typed);
	return found.includes(chosen) ? chosen : (found[0] ?? chosen);
}

export interface WayMenuProps {
	/** The selected distribution. */
	readonly by: SplitBy;
	/** Filter of the distributions. */
	readonly typed: string;
	readonly width: number;
	readonly onWay: (by: SplitBy) => void;
	readonly onWayChosen: (by: SplitBy) => void;
}

/** Menu of the distributions of a split. */
export function WayMenu({ by, typed, width, onWay, onWayChosen }: WayMenuProps) {
	const keyFor = useKeyFor();
	const found = findWays(typed);
	if (found.length === 0)
		return <NoMatch what="distribution" clearKey={keyFor('batchNarrowed', 'clear')} width={width} />;
	const wayOf = (value: string): SplitBy => splitWays.find((way) => way === value) ?? 'equal';
	return (
		<ChoiceMenu
			choices={found.map((way) => ({ label: splitWayWords[way], value: way }))}
			initial={by}
			typed={typed}
			hasDigits={typed === ''}
			limit={splitWays.length}
			onHighlight={(value) => onWay(wayOf(value))}
			onSelect={(value) => onWayChosen(wayOf(value))}
		/>
	);
}
