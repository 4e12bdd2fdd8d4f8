import { Text } from 'ink';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { actions } from '../../source/actions/actions.ts';
import { DemoContext } from '../../source/components/demo-context.ts';
import { Frame, type FrameProps } from '../../source/components/frame.tsx';
import { freshnessSpan } from '../../source/components/freshness-line.ts';
import { KeysProvider } from '../../source/input/keys-provider.tsx';
import type { Freshness } from '../../source/jobs/model/freshness.ts';
import { renderTree } from '../terminal/render-tree.ts';

const noon = new Date(2026, 10, 24, 12, 3, 5).getTime();
const live: Freshness = { state: 'live', updatedAt: noon, interval: 10_000 };

describe('freshnessSpan', () => {
	it.each<[Freshness, string, string]>([
		[{ state: 'loading' }, '◌ loading', '◌ loading'],
		[live, '● live 10s · updated 12:03:05', '● 10s · 12:03:05'],
		[{ ...live, interval: 0 }, '● manual · updated 12:03:05', '● manual · 12:03:05'],
		[{ ...live, interval: 300_000 }, '● live 5m · updated 12:03:05', '● 5m · 12:03:05'],
		[{ state: 'refreshing', updatedAt: noon }, '◌ refreshing · updated 12:03:05', '◌ refreshing · 12:03:05'],
		[{ state: 'frozen', updatedAt: noon }, '‖ paused · updated 12:03:05', '‖ paused · 12:03:05'],
		[{ state: 'frozen', updatedAt: null }, '‖ paused', '‖ paused'],
		[
			{ state: 'stale', since: noon, reason: '429', retryIn: 7100 },
			'! stale since 12:03:05 · 429 · retry in 8s',
			'! since 12:03:05 · 429 · retry in 8s',
		],
		[
			{ state: 'stale', since: null, reason: '503', retryIn: null },
			'! no answer yet · 503 · r to retry',
			'! no answer yet · 503 · r to retry',
		],
		[{ state: 'refused' }, '× key refused', '× key refused'],
	])('%o', (freshness, full, short) => {
		expect(freshnessSpan(freshness, false, 'r').text).toBe(full);
		expect(freshnessSpan(freshness, true, 'r').text).toBe(short);
	});
});

describe('Frame', () => {
	const linesOf = (props: Partial<FrameProps>, isDemo = false): readonly string[] => {
		const screen = renderTree(
			<KeysProvider actions={actions}>
				<DemoContext value={isDemo}>
					<Frame
						size={{ columns: 80, rows: 12 }}
						title="acme/warehouse · jobs"
						status={null}
						mode="list"
						{...props}
					>
						<Text>body</Text>
					</Frame>
				</DemoContext>
			</KeysProvider>,
		);
		return screen.text().split('\n');
	};

	it('fills the screen: title and freshness, body, rule, status, keys', () => {
		const lines = linesOf({ freshness: live, status: { text: 'Created it', token: 'good' } }, true);
		expect(lines).toHaveLength(12);
		expect(lines[0]).toMatch(/^acme\/warehouse · jobs +● live 10s · updated 12:03:05 · DEMO DATA$/);
		expect(lines[1]).toMatch(/^body/);
		expect(lines[9]).toBe('─'.repeat(80));
		expect(lines[10]).toBe('Created it');
		expect(lines[11]).toMatch(
			/^j down {2}Enter open {2}\/ filter {2}s sort {2}x act {2}n new {2}.* {2}\? help {2}q quit$/,
		);
	});

	it('shortens the freshness before it truncates the title', () => {
		const [header] = linesOf({ freshness: live, size: { columns: 62, rows: 12 } }, true);
		expect(header).toMatch(/^acme\/warehouse · jobs +● 10s · 12:03:05 · DEMO DATA$/);
	});

	it.each([40, 41, 57, 80, 100, 200])('is never wider than %i columns', (columns) => {
		const lines = linesOf(
			{
				freshness: { state: 'stale', since: noon, reason: 'connection refused', retryIn: 60_000 },
				title: 'a-workspace-with-a-long-name/猫猫猫猫猫猫猫猫猫猫猫猫 · jobs',
				status: { text: '猫'.repeat(200), token: 'bad' },
				size: { columns, rows: 10 },
			},
			true,
		);
		for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
		expect(lines[0]).toMatch(/DEMO DATA$/);
	});
});
