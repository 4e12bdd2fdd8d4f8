import { Box, Text } from 'ink';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { actions } from '../../source/actions/actions.ts';
import { DemoContext } from '../../source/components/demo-context.ts';
import { Dialog, dialogHeight, dialogWidth } from '../../source/components/dialog.tsx';
import type { Size } from '../../source/components/frame.tsx';
import { KeysProvider } from '../../source/input/keys-provider.tsx';
import { renderTree } from '../terminal/render-tree.ts';

/** A dialog with a wide title, over rows of wide characters that its edges may cut through. */
function drawn({ columns, rows }: Size): readonly string[] {
	const size = { columns, rows };
	const below = Array.from(
		{ length: rows },
		(_, row) => `${row % 2 === 0 ? '' : ' '}${'猫'.repeat(columns)}`,
	);
	const screen = renderTree(
		<KeysProvider actions={actions}>
			<DemoContext value={true}>
				<Box width={columns} height={rows} overflow="hidden">
					<Box flexDirection="column">
						{below.map((line, row) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
							<Text key={row} wrap="truncate">
								{line.slice(0, Math.floor((columns - 1) / 2))}
							</Text>
						))}
					</Box>
					<Box position="absolute" left={0} top={0}>
						<Dialog
							{...{ size, status: null }}
							title={'日本 '.repeat(30)}
							mode="sortMenu"
							width={dialogWidth(size, 50)}
							height={Math.min(dialogHeight(size), 5)}
						>
							<Text>inside</Text>
						</Dialog>
					</Box>
				</Box>
			</DemoContext>
		</KeysProvider>,
	);
	return screen.text().split('\n');
}

describe('a dialog', () => {
	it.each([
		[60, 16],
		[61, 20],
		[99, 30],
		[100, 50],
	])('at %i×%i is a straight box over the screen below, with its own footer', (columns, rows) => {
		const lines = drawn({ columns, rows });
		const box = lines.filter((line) => /[┌│└]/.test(line));
		expect(box).toHaveLength(7);
		const edges = box.map((line) => [
			stringWidth(line.slice(0, line.search(/[┌│└]/))),
			stringWidth(line.slice(0, line.search(/[┐┘]|│(?!.*│)/))),
		]);
		expect(new Set(edges.map(String)).size).toBe(1);
		expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
		expect(lines[0]).toContain('猫');
		expect(lines.at(-1)?.trim()).toBe('Enter choose  1-9 choose  F1 help  Esc close');
	});

	it.each([
		[59, 30],
		[100, 15],
		[40, 10],
	])('at %i×%i fills the screen', (columns, rows) => {
		const text = drawn({ columns, rows }).join('\n');
		expect(text).not.toContain('┌');
		expect(text).toContain('inside');
		expect(text).toContain('DEMO DATA');
		expect(text).toContain('Esc close');
	});
});
