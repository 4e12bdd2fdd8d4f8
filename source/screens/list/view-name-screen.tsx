import { Box, Text } from 'ink';
import { useState } from 'react';
import { Frame, type Size } from '../../components/frame.tsx';
import { type Span, StyledLine } from '../../components/line.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useKeys } from '../../input/use-keys.ts';
import type { ViewResult } from '../../jobs/triage/saved-view.ts';
import { useTheme } from '../../theme.ts';

export interface ViewNameScreenProps {
	readonly size: Size;
	/** Description of what is named. */
	readonly what: string;
	/** Current name; empty for none. */
	readonly name: string;
	/** Returns a warning to show before a name is saved; `null` for none. */
	readonly warningOf: (name: string) => string | null;
	/** Saves the name. Closes the screen on success. */
	readonly onName: (name: string) => ViewResult;
	readonly onClose: () => void;
}

/** Asks for the name of a view. */
export function ViewNameScreen(props: ViewNameScreenProps) {
	const { size, what, name: before, warningOf, onName, onClose } = props;
	const theme = useTheme();
	const [name, setName] = useState(before);
	const [reason, setReason] = useState<string | null>(null);

	function edit(text: string): void {
		setName(text);
		setReason(null);
	}

	useKeys('viewName', {
		'keep-name': () => {
			const result = onName(name);
			if (result.state === 'failed') setReason(result.reason);
		},
		back: onClose,
	});
	const status = statusOf(reason, warningOf(name));
	return (
		<Frame size={size} title="name a view" status={status} mode="viewName">
			<Box flexDirection="column" paddingTop={1}>
				<StyledLine line={[{ text: what }]} width={size.columns} />
				<Box marginTop={1}>
					<Text {...theme.accent}>{'Name  '}</Text>
					<TextField
						value={name}
						fallback="name of the view in the menu"
						width={size.columns - 6}
						height={2}
						onChange={edit}
					/>
				</Box>
			</Box>
		</Frame>
	);
}

function statusOf(reason: string | null, warning: string | null): Span | null {
	if (reason !== null) return { text: `× Not saved: ${reason}`, token: 'bad' };
	return warning === null ? null : { text: warning, token: 'warning' };
}
