import type { CreateProgress } from '../jobs/assign/create-row.ts';
import type { Line, Span } from './line.tsx';

/** Style of each state of a call. Text shows the same state. */
export const runLooks = {
	waiting: { glyph: '·', token: 'dim' },
	sending: { glyph: '◌', token: 'accent' },
	looking: { glyph: '?', token: 'warning' },
	done: { glyph: '✓', token: 'good' },
	failed: { glyph: '×', token: 'bad' },
	unknown: { glyph: '?', token: 'warning' },
} as const satisfies Readonly<Record<CreateProgress['state'], { glyph: string; token: Span['token'] }>>;

/** One call of a run. */
export interface RunRow {
	readonly state: CreateProgress['state'];
	/** Text with the sent call and its result. */
	readonly lines: readonly Line[];
}
