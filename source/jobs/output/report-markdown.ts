import type { Report } from '../past/report.ts';
import { type ReportSection, reportHeading, type ShownSection, withSections } from './report-sections.ts';
import { reportSummary } from './report-summary.ts';

// A single tilde, as in an estimate, has no meaning; two on a line do.
const special = /[\\`*_[\]<>|&#!]|~(?=.*~)/g;

/** Escapes untrusted text, so that Markdown shows it literally. */
const escaped = (text: string): string => text.replace(special, '\\$&');

function tableOf({ columns, rows }: ReportSection): readonly string[] {
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	return [
		line(columns.map(({ heading }) => heading.charAt(0) + heading.slice(1).toLowerCase())),
		line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
		...rows.map((row) => line(row.map(escaped))),
	];
}

const sectionOf = (section: ShownSection): readonly string[] => [
	'',
	`## ${section.title}`,
	'',
	section.summary,
	...(section.rows.length === 0 ? [] : ['', ...tableOf(section)]),
	...(section.more === '' ? [] : ['', section.more]),
];

/**
 * Formats a report as Markdown, for a chat, a ticket or an e-mail.
 *
 * @param isWhole see {@link withSections}.
 */
export function reportMarkdown(report: Report, isWhole: boolean): string {
	const [title = '', ...lines] = reportHeading(report);
	const heading = [
		`# ${escaped(title)}`,
		...lines.flatMap((line) => ['', line]),
		'',
		...reportSummary(report).map(({ label, value }) => `- ${label}: ${escaped(value)}`),
	];
	return withSections(
		report,
		isWhole,
		(sections) => `${[...heading, ...sections.flatMap(sectionOf)].join('\n')}\n`,
	);
}
