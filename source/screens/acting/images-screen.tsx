import { Box } from 'ink';
import { useEffect, useState } from 'react';
import { FindLine } from '../../components/find-line.tsx';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import type { Span } from '../../components/line.tsx';
import { PickTable } from '../../components/pick-table.tsx';
import { type JobImages, useJobImages } from '../../hooks/use-roboflow.ts';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { isImageFound } from '../../jobs/model/job-image.ts';
import { type ProjectRef, refText } from '../../jobs/model/project-ref.ts';
import { counted } from '../../text/counted.ts';
import { searchKey } from '../../text/same-text.ts';
import { truncateMiddle } from '../../text/text-width.ts';
import type { ShareActions } from '../list/share-actions.ts';
import { usePicking } from '../shared/use-picking.ts';
import { withoutSelection } from '../shared/without-selection.ts';

export interface ImagesScreenProps {
	readonly project: ProjectRef;
	readonly jobId: string;
	/** What the job is called. */
	readonly jobName: string;
	readonly size: Size;
	readonly isDemo: boolean;
	readonly status: Span | null;
	readonly share: Pick<ShareActions, 'copyTexts' | 'showAddress'>;
	/** Tells the person why nothing came of a key. */
	readonly onWarn: (text: string) => void;
	readonly onHelp: () => void;
	readonly onClose: () => void;
}

/** Rows from the end at which the next page is read. */
const ahead = 200;

/** The images of a job: their file names and ids, page by page. */
export function ImagesScreen(props: ImagesScreenProps) {
	const { project, jobId, jobName, size, isDemo, status, share, onWarn, onHelp, onClose } = props;
	const read = useJobImages(project, jobId);
	const [find, setFind] = useState('');
	const [isTyping, setIsTyping] = useState(false);
	const wanted = searchKey(find.trim());
	const shown = read.images.filter((image) => isImageFound(image, wanted));
	const hasFind = isTyping || find !== '';
	const height = size.rows - frameRows - (hasFind ? 1 : 0);
	const rowCount = Math.max(1, height - 1);
	const { index, top, commands, pick, toTop } = usePicking(
		shown.map(({ id }) => id),
		rowCount,
	);
	const selected = shown[index];
	// A search covers all pages.
	const needsMore = read.hasMore && read.error === null && (wanted !== '' || index >= shown.length - ahead);
	const { loadMore } = read;
	// biome-ignore lint/correctness/useExhaustiveDependencies: each page that arrives may ask for the next
	useEffect(() => {
		if (needsMore) loadMore();
	}, [needsMore, read.isLoading, read.images.length]);

	function type(text: string): void {
		setFind(text);
		toTop();
	}

	const notNow = withoutSelection(selected, ['copy-id', 'copy-name', 'show-link'], 'no image is selected');
	useKeys(
		'images',
		{
			...commands,
			find: () => setIsTyping(true),
			'copy-id': () => selected !== undefined && share.copyTexts([selected.id], 'id'),
			'copy-name': () =>
				selected !== undefined && share.copyTexts([selected.name ?? selected.id], 'file name'),
			'show-link'() {
				if (selected === undefined) return;
				if (selected.url === null) onWarn('the API gives no link for this image');
				else share.showAddress(selected.url);
			},
			refresh: read.refresh,
			help: onHelp,
			back: () => (find === '' ? onClose() : type('')),
		},
		{ isActive: !isTyping, notNow },
	);
	useKeys(
		'imageFind',
		{
			keep: () => setIsTyping(false),
			next: commands.next,
			previous: commands.previous,
			help: onHelp,
			drop() {
				type('');
				setIsTyping(false);
			},
		},
		{ isActive: isTyping },
	);

	const splitWidth = 6;
	const room = size.columns - 2 - splitWidth - 4;
	const idWidth = Math.min(24, Math.floor(room * 0.4));
	const nameWidth = room - idWidth;
	return (
		<Frame
			size={size}
			title={`${refText(project)} · images of ${jobName}`}
			isDemo={isDemo}
			status={status ?? statusOf(read, shown.length, wanted !== '')}
			mode={isTyping ? 'imageFind' : 'images'}
			notNow={notNow}
		>
			<Box flexDirection="column">
				{hasFind && (
					<FindLine
						find={find}
						isTyping={isTyping}
						fallback="a part of the file name or the id"
						width={size.columns}
						onChange={type}
					/>
				)}
				<PickTable
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
					onPick={pick}
					absence={absenceOf(read, useKeyFor()('images', 'refresh'))}
				/>
			</Box>
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
