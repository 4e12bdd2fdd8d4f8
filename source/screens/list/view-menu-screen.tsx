import { Box } from 'ink';
import { ChoiceMenu } from '../../components/choice-menu.tsx';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import { heardByMenu } from '../../input/menu-commands.ts';
import { useKeys } from '../../input/use-keys.ts';
import { type SavedView, viewNamed, viewWords } from '../../jobs/triage/saved-view.ts';
import { labelsApart } from '../../text/labels-apart.ts';
import { truncate, truncateMiddle } from '../../text/text-width.ts';

/** Columns of a line that its label has not: the margins, and the cursor. */
const besides = 4;

export interface ViewMenuScreenProps {
	readonly size: Size;
	readonly isDemo: boolean;
	/** At least one. */
	readonly views: readonly SavedView[];
	/** Name of the view that is on the screen; empty for none of them. */
	readonly current: string;
	readonly onChoose: (view: SavedView) => void;
	readonly onHelp: () => void;
	readonly onClose: () => void;
}

/** Chooses a view of the list. */
export function ViewMenuScreen(props: ViewMenuScreenProps) {
	const { size, isDemo, views, current, onChoose, onHelp, onClose } = props;
	useKeys('viewMenu', {
		...heardByMenu,
		help: onHelp,
		back: onClose,
	});
	const width = size.columns - besides;
	const labels = labelsApart(views, [
		(view) => truncate(`${view.name} · ${viewWords(view)}`, width),
		(view) => truncateMiddle(`${view.name} · ${viewWords(view)}`, width),
		(view) => truncateMiddle(view.name, width),
	]);
	return (
		<Frame size={size} title="views" isDemo={isDemo} status={null} mode="viewMenu">
			<Box paddingX={1} paddingTop={1}>
				<ChoiceMenu
					choices={views.map(({ name }, index) => ({ label: labels[index] ?? name, value: name }))}
					initial={current}
					limit={Math.max(1, size.rows - frameRows - 1)}
					onSelect={(name) => {
						const view = viewNamed(views, name);
						if (view !== undefined) onChoose(view);
					}}
				/>
			</Box>
		</Frame>
	);
}
