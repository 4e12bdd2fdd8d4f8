import { Box } from 'ink';
import { useRef } from 'react';
import { FormField, labelWidth } from '../../components/form-field.tsx';
import { Frame, frameRows } from '../../components/frame.tsx';
import { Lines } from '../../components/lines.tsx';
import { TextField, type TextFieldHandle } from '../../components/text-field.tsx';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { sentLines } from '../../jobs/assign/clean-new-job.ts';
import { draftOf, formerInstructions } from '../../state/acting-state.ts';
import type { ActingProps } from './acting-props.ts';
import { targetLines } from './target-lines.ts';

/** Edits the instructions of a job. Keeps line breaks. */
export function InstructionsScreen({ size, title, acting, change }: ActingProps) {
	const { jobs, fields, error } = acting;
	const keyFor = useKeyFor();
	const isDraft = fields.instructions === draftOf(acting, jobs);
	const field = useRef<TextFieldHandle>(null);
	useKeys('instructionsField', {
		review: () => change({ type: 'submitted', error: emptyError(fields.instructions) }),
		'new-line': () => field.current?.insert('\n'),
		'take-former': () => change({ type: 'edited', field: 'instructions', value: formerInstructions(jobs) }),
		back: () => change({ type: 'left' }),
	});
	const height = size.rows - frameRows;
	const targets = targetLines(jobs, size.columns, Math.max(1, Math.min(3, height - 6)));
	return (
		<Frame
			size={size}
			title={title}
			status={
				isDraft
					? {
							text: `Kept from before, not sent · ${keyFor('instructionsField', 'take-former')} uses the current text`,
							token: 'accent',
						}
					: null
			}
			mode="instructionsField"
		>
			<Box flexDirection="column">
				<Lines lines={targets} width={size.columns} height={targets.length} />
				<FormField label="Instructions" isFocused error={error ?? undefined} width={size.columns} help={null}>
					<TextField
						value={fields.instructions}
						fallback="what the labeler must know"
						width={size.columns - labelWidth}
						height={Math.max(2, height - targets.length - 2)}
						keepsBreaks
						ref={field}
						onChange={(value) => change({ type: 'edited', field: 'instructions', value })}
					/>
				</FormField>
			</Box>
		</Frame>
	);
}

const emptyError = (text: string): string | null =>
	sentLines(text) === '' ? 'type a text: the API does not document how instructions are cleared' : null;
