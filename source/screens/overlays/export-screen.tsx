import { Box, Text } from 'ink';
import { useState } from 'react';
import { Frame, type Size } from '../../components/frame.tsx';
import { type Span, StyledLine } from '../../components/line.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import {
	type ExportResult,
	endings,
	formatOf,
	inOtherFormat,
	nameMistake,
	type PlainFormat,
} from '../../jobs/output/export.ts';
import { truncateMiddle, widthOf } from '../../text/text-width.ts';
import { useTheme } from '../../theme.ts';
import { pressFor } from '../shared/question.ts';

export interface ExportScreenProps {
	readonly size: Size;
	/** Description of what is exported: `3 marked jobs`. */
	readonly what: string;
	/** Suggested format, besides JSON. */
	readonly format: PlainFormat;
	/** Suggested file name. */
	readonly name: string;
	/** Writes the file. Closes the screen on success. */
	readonly onWrite: (path: string, mayOverwrite: boolean) => ExportResult;
	readonly onClose: () => void;
}

/** Asks for a file name. Overwrites an existing file only after confirmation. */
export function ExportScreen(props: ExportScreenProps) {
	const { size, what, format, name, onWrite, onClose } = props;
	const theme = useTheme();
	const keyFor = useKeyFor();
	const [path, setPath] = useState(name);
	const [result, setResult] = useState<ExportResult | null>(null);
	const isThere = result?.state === 'exists';
	// An empty field means the suggested name.
	const named = path.trim() || name;

	function write(mayOverwrite: boolean): void {
		const reason = nameMistake(named, format);
		setResult(reason === null ? onWrite(named, mayOverwrite) : { state: 'failed', reason });
	}

	useKeys(
		'export',
		{
			write: () => write(false),
			'other-format': () => setPath(inOtherFormat(named, format)),
			back: onClose,
		},
		{
			isActive: !isThere,
		},
	);
	const question = pressFor({
		yes: keyFor('overwrite', 'yes'),
		does: 'overwrite the file',
		no: keyFor('overwrite', 'no'),
	});
	useKeys(
		'overwrite',
		{ yes: () => write(true), ask() {}, no: () => setResult(null) },
		{ isActive: isThere, notNow: new Map([['ask', question]]) },
	);
	return (
		<Frame
			size={size}
			title="write to a file"
			status={statusOf(named, result, size.columns)}
			mode={isThere ? 'overwrite' : 'export'}
		>
			<Box flexDirection="column" paddingTop={1}>
				<StyledLine
					line={[{ text: `Writes ${what} as ${formatOf(named, format)}. Only you can read it.` }]}
					width={size.columns}
				/>
				<StyledLine
					line={[{ text: `The extension sets the format: ${endings[format]} or .json.`, token: 'dim' }]}
					width={size.columns}
				/>
				<Box marginTop={1}>
					<Text {...theme.accent}>{'File  '}</Text>
					{isThere ? (
						<StyledLine line={[{ text: named }]} width={size.columns - 6} />
					) : (
						<TextField value={path} fallback={name} width={size.columns - 6} height={2} onChange={setPath} />
					)}
				</Box>
			</Box>
		</Frame>
	);
}

function statusOf(path: string, result: ExportResult | null, width: number): Span | null {
	if (result?.state === 'exists') {
		// The question must not be cut.
		const asks = ' exists. Overwrite?';
		return { text: `${truncateMiddle(path, width - widthOf(asks))}${asks}`, token: 'warning' };
	}
	if (result?.state !== 'failed') return null;
	return { text: `× Not written: ${result.reason}; name another file`, token: 'bad' };
}
