import { useEffect } from 'react';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import type { Span } from '../../components/line.tsx';
import { type JobImages, useJobImages } from '../../hooks/use-roboflow.ts';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { imageTest } from '../../jobs/model/job-image.ts';
import { refText } from '../../jobs/model/project-ref.ts';
import type { OpenScreen } from '../../state/navigation.ts';
import { counted } from '../../text/counted.ts';
import { truncateMiddle } from '../../text/text-width.ts';
import type { ShareActions } from '../list/share-actions.ts';
import { FindTable } from '../shared/find-table.tsx';
import { useFoundRows } from '../shared/use-found-rows.ts';
import { withoutSelection } from '../shared/without-selection.ts';

export interface ImagesScreenProps {
	/** The job whose images are shown. */
	readonly of: Pick<Extract<OpenScreen, { readonly name: 'images' }>, 'project' | 'jobId' | 'jobName'>;
	readonly size: Size;
	readonly status: Span | null;
	readonly share: Pick<ShareActions, 'copyTexts' | 'showAddress'>;
	/** Shows why a key had no effect. */
	readonly onWarn: (text: string) => void;
	readonly onClose: () => void;
}

/** Loads the next page this many rows before the end. */
const ahead = 200;

/** The images of a job, with file names and ids, loaded page by page. */
export function ImagesScreen(props: ImagesScreenProps) {
	const { of, size, status, share, onWarn, onClose } = props;
	const { project, jobId, jobName } = of;
	const read = useJobImages(project, jobId);
	const height = size.rows - frameRows;
	const search = useFoundRows({
		rows: read.images,
		keyOf: ({ id }) => id,
		testFor: imageTest,
		height,
	});
	const { shown, selected, index, top, rowCount, commands, isTyping } = search;
	const isFinding = search.find.trim() !== '';
	// A search covers all pages.
	const needsMore = read.hasMore && read.error === null && (isFinding || index >= shown.length - ahead);
	const { loadMore } = read;
	// biome-ignore lint/correctness/useExhaustiveDependencies: each loaded page may load the next
	useEffect(() => {
		if (needsMore) loadMore();
	}, [needsMore, read.isLoading, read.images.length]);

	const notNow = withoutSelection(selected, ['copy-id', 'copy-name', 'show-link'], 'no image is selected');
	useKeys(
		'images',
		{
			...commands,
			find: search.start,
			'copy-id': () => selected !== undefined && share.copyTexts([selected.id], 'id'),
			'copy-name': () =>
				selected !== undefined && share.copyTexts([selected.name ?? selected.id], 'file name'),
			'show-link'() {
				if (selected === undefined) return;
				if (selected.url === null) onWarn('the API gives no link for this image');
				else share.showAddress(selected.url, 'image file link');
			},
			refresh: read.refresh,
			back: () => search.back(onClose),
		},
		{ isActive: !isTyping, notNow },
	);
	const splitWidth = 6;
	const room = size.columns - 2 - splitWidth - 4;
	const idWidth = Math.min(24, Math.floor(room * 0.4));
	const nameWidth = room - idWidth;
	return (
		<Frame
			size={size}
			title={`${refText(project)} · images of ${jobName}`}
			status={status ?? statusOf(read, shown.length, isFinding)}
			mode={isTyping ? 'find' : 'images'}
			notNow={notNow}
		>
			<FindTable
				{...search}
				fallback="a part of the file name or the id"
				columns={[
					{ heading: 'NAME', width: nameWidth },
					{ heading: 'ID', width: idWidth },
					{ heading: 'SPLIT', width: splitWidth },
				]}
				rows={shown.slice(top, top + rowCount).map(({ id, name, split }) => ({
					key: id,
					cells: [truncateMiddle(name ?? '–', nameWidth), truncateMiddle(id, idWidth), split ?? '–'],
				}))}
				selectedKey={selected?.id ?? null}
				width={size.columns}
				height={height}
				onPick={search.pick}
				absence={absenceOf(read, useKeyFor()('images', 'refresh'))}
			/>
		</Frame>
	);
}

function statusOf({ images, isLoading, hasMore, error }: JobImages, shown: number, isFinding: boolean): Span {
	if (error !== null && images.length > 0) return { text: `× ${error.message}; ${error.hint}`, token: 'bad' };
	const found = isFinding ? `${shown} of ` : '';
	const more = isLoading ? ' · reading more…' : hasMore ? ' so far' : '';
	return { text: `${found}${counted(images.length, 'image')}${more}`, token: 'dim' };
}

function absenceOf({ images, isLoading, error }: JobImages, refreshKey: string): string {
	if (images.length > 0) return 'no image has this in its name or id';
	if (error !== null) return `× ${error.message}; ${error.hint}`;
	return isLoading ? 'reading the images…' : `the job has no images; ${refreshKey} reads them again`;
}
