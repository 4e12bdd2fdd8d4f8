import type { CreateProgress } from '../jobs/assign/create-row.ts';
import type { Line, Span } from './line.tsx';

/** How each state of a call that is sent is drawn; words say the same beside it. */
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
	/** How it reads: what is sent, and what became of it. */
	readonly lines: readonly Line[];
}
