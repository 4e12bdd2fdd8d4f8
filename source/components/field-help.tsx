import { type Batch, batchTitle } from '../jobs/batch.ts';
import type { Draft, DraftField } from '../jobs/draft.ts';
import { completions } from '../jobs/people.ts';
import { truncate, widthOf } from '../jobs/text-width.ts';
import { ChoiceMenu } from './choice-menu.tsx';
import { type Line, StyledLine } from './line.tsx';

export interface FieldHelpProps {
	readonly field: DraftField;
	readonly draft: Draft;
	readonly complete: Draft;
	readonly batches: readonly Batch[];
	readonly batchesMessage: string | null;
	readonly people: readonly string[];
	readonly width: number;
	/** Of the whole form; menus take what is left of it. */
	readonly height: number;
	readonly onEdit: (field: DraftField, value: string) => void;
	readonly onBatchChosen: (id: string) => void;
}

/** How a batch reads in a menu. */
export function batchLabel(batch: Batch): string {
	const facts = [
		batch.images === null ? null : `${batch.images} images`,
		batch.numJobs === null ? null : `${batch.numJobs} jobs`,
	].filter((fact) => fact !== null);
	return [batchTitle(batch), ...facts].join(' · ');
}

/** What helps to fill in the field that has the focus. */
export function FieldHelp(props: FieldHelpProps) {
	const { field, draft, people, width } = props;
	switch (field) {
		case 'batch':
			return <BatchHelp {...props} />;
		case 'labeler':
		case 'reviewer':
			return <StyledLine line={personHelp(draft[field], people, width)} width={width} />;
		case 'numImages':
			return <ImagesHelp {...props} />;
		case 'name':
		case 'instructions':
			return null;
		default:
			return field satisfies never;
	}
}

function BatchHelp({
	batches,
	batchesMessage,
	complete,
	width,
	height,
	onEdit,
	onBatchChosen,
}: FieldHelpProps) {
	if (batchesMessage !== null) {
		return <StyledLine line={[{ text: batchesMessage, token: 'dim' }]} width={width} />;
	}
	return (
		<ChoiceMenu
			choices={batches.map((batch) => ({ label: truncate(batchLabel(batch), width - 2), value: batch.id }))}
			initial={complete.batch}
			limit={Math.max(2, Math.min(8, height - 10))}
			onHighlight={(id) => onEdit('batch', id)}
			onSelect={onBatchChosen}
		/>
	);
}

function ImagesHelp({ complete, batches, width }: FieldHelpProps) {
	const images = batches.find(({ id }) => id === complete.batch)?.images ?? null;
	if (images === null) return null;
	const isOver = Number(complete.numImages) > images;
	return (
		<StyledLine
			line={
				isOver
					? [{ text: `! the batch has ${images} images; the job may get fewer than asked`, token: 'warning' }]
					: [{ text: `of the batch's ${images} images`, token: 'dim' }]
			}
			width={width}
		/>
	);
}

/** Who else fits what was typed: `⏎ lenny@acme.com · also lena@acme.com`. */
function personHelp(typed: string, people: readonly string[], room: number): Line {
	const [best, ...others] = completions(typed, people).filter((person) => person !== typed.trim());
	if (best === undefined) return [{ text: ' ' }];
	const names = [best, ...others].slice(0, 8).join(' · ');
	if (typed.trim() === '') return [{ text: truncate(names, room), token: 'dim' }];
	const also = others.length === 0 ? '' : ` · also ${others.slice(0, 6).join(' · ')}`;
	const isRoomy = widthOf(best) + 10 < room;
	return [
		{ text: `⏎ ${best}`, token: 'accent' },
		...(isRoomy ? ([{ text: also, token: 'dim' }] as const) : []),
	];
}
