import type { Report } from '../past/report.ts';
import { type ReportSection, reportHeading, reportSections, topOf } from './report-sections.ts';

// A tilde means nothing without a second one, and an estimate has one.
const special = /[\\`*_[\]<>|&#!]|~(?=.*~)/g;

/** Text from strangers as it is, whatever Markdown would make of it. */
const escaped = (text: string): string => text.replace(special, '\\$&');

function tableOf({ columns, rows }: ReportSection): readonly string[] {
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	return [
		line(columns.map(({ heading }) => heading.charAt(0) + heading.slice(1).toLowerCase())),
		line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
		...rows.map((row) => line(row.map(escaped))),
	];
}

/**
 * A report as Markdown, for a chat, a ticket or a mail.
 *
 * @param isWhole whether tables have all rows, not the first ones alone.
 */
export function reportMarkdown(report: Report, isWhole = true): string {
	const [title = '', ...lines] = reportHeading(report);
	const shown = reportSections(report).map((section) => (isWhole ? { section, more: '' } : topOf(section)));
	const sections = shown.flatMap(({ section, more }) => [
		'',
		`## ${section.title}`,
		'',
		section.summary,
		...(section.rows.length === 0 ? [] : ['', ...tableOf(section)]),
		...(more === '' ? [] : ['', more]),
	]);
	return `${[`# ${escaped(title)}`, ...lines.flatMap((line) => ['', line]), ...sections].join('\n')}\n`;
}
