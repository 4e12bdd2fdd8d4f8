import { type Line, lineWidth } from '../../components/line.tsx';
import { shortPerson } from '../../jobs/model/people.ts';
import { type ProgressSubject, subjectText } from '../../state/progress-subjects.ts';
import { truncateMiddle, widthOf } from '../../text/text-width.ts';

/** Shortens the name of a subject. */
const shortName = ({ kind, name }: ProgressSubject, width: number): string =>
	kind === 'labeler' ? shortPerson(name, width) : truncateMiddle(name, width);

/**
 * Lists the subjects of the progress with their numbers of jobs, the current one in brackets. With little
 * room, the other subjects lose their names, then the current one is shortened.
 *
 * @param onChoose called with the index of a clicked subject.
 */
export function subjectLine(
	subjects: readonly ProgressSubject[],
	current: number,
	width: number,
	onChoose: (index: number) => void,
): Line {
	const lineOf = (nameOf: (subject: ProgressSubject, isCurrent: boolean) => string): Line =>
		subjects.flatMap((subject, index): Line => {
			const name = nameOf(subject, index === current);
			const label = `${subjectText({ ...subject, name })} ${subject.jobs.length}`;
			const onClick = (): void => onChoose(index);
			return [
				{ text: index === 0 ? '' : '  ' },
				index === current ? { text: `[${label}]`, token: 'selected', onClick } : { text: label, onClick },
			];
		});
	const full = lineOf(({ name }) => name);
	if (lineWidth(full) <= width) return full;
	const short = lineOf(({ name }, isCurrent) => (isCurrent ? name : ''));
	const missing = lineWidth(short) - width;
	if (missing <= 0) return short;
	return lineOf((subject, isCurrent) =>
		isCurrent ? shortName(subject, Math.max(3, widthOf(subject.name) - missing)) : '',
	);
}
