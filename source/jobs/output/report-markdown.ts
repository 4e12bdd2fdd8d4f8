import type { Report } from '../past/report.ts';
import { type ReportSection, reportHeading, reportSections } from './report-sections.ts';

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

/** A report as Markdown, for a chat, a ticket or a mail. */
export function reportMarkdown(report: Report): string {
	const [title = '', ...lines] = reportHeading(report);
	const sections = reportSections(report).flatMap((section) => [
		'',
		`## ${section.title}`,
		'',
		section.summary,
		...(section.rows.length === 0 ? [] : ['', ...tableOf(section)]),
	]);
	return `${[`# ${escaped(title)}`, ...lines.flatMap((line) => ['', line]), ...sections].join('\n')}\n`;
}
