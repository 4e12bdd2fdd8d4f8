const units = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 } as const;

const isUnit = (text: string | undefined): text is keyof typeof units => text !== undefined && text in units;

/**
 * Parses a time span: `30m`, `24h`, `7d`, `2w`.
 *
 * @returns milliseconds; `null` when the text is not a time span.
 */
export function parseSpan(text: string): number | null {
	const { count, unit } = /^(?<count>\d{1,4})(?<unit>[mhdw])$/.exec(text.trim())?.groups ?? {};
	const span = isUnit(unit) ? Number(count) * units[unit] : 0;
	return span === 0 ? null : span;
}
