import { RoboflowError } from '../api/client/errors.ts';
import { type Job, jobTitle } from '../jobs/model/job.ts';
import { imageTest, type JobImage } from '../jobs/model/job-image.ts';
import { type ProjectRef, refIn } from '../jobs/model/project-ref.ts';
import { type ImagePage, imagesOf, placeAfter, readImagePage } from '../session/job-image-pages.ts';
import { counted } from '../text/counted.ts';
import { askCommand } from './ask-command.ts';
import { type ConsoleContext, tell } from './console-context.ts';
import { imagesWords } from './places.ts';
import { failureWords, sentence } from './words.ts';

/** Maximum number of images listed at once, so that they are easy to follow in speech. */
const most = 10;

/** Number of images to load beyond the first listed one. Most jobs then load completely at once. */
const ahead = 200;

/** The loaded images of a job. */
interface ImageList {
	readonly images: () => readonly JobImage[];
	readonly hasMore: () => boolean;
	/**
	 * Loads the next page.
	 *
	 * @returns whether it succeeded. Reports a failure.
	 */
	readonly read: () => Promise<boolean>;
	readonly forget: () => void;
}

function imageList(context: ConsoleContext, ref: ProjectRef, { id }: Job): ImageList {
	const { client } = context.program;
	let pages: readonly ImagePage[] = [];
	return {
		images: () => imagesOf(pages),
		hasMore: () => placeAfter(pages) !== null,
		async read() {
			const place = placeAfter(pages);
			if (place === null) return false;
			try {
				pages = [...pages, await readImagePage({ client, ref, id }, place)];
				return true;
			} catch (error) {
				if (!(error instanceof RoboflowError)) throw error;
				tell(context, 'bad', sentence(`Could not load the images: ${failureWords(error)}`));
				return false;
			}
		},
		forget() {
			pages = [];
		},
	};
}

const imageWords = ({ id, name, split }: JobImage): string =>
	[name ?? id, ...(split === null ? [] : [`in ${split}`])].join(', ');

/** Lists the images of a job, ten at a time. */
export async function runImagesConsole(context: ConsoleContext, job: Job): Promise<void> {
	const { ui, session } = context;
	const ref = refIn(session.scope, job);
	if (ref === null) return;
	const list = imageList(context, ref, job);
	let from = 0;
	let wanted = '';
	const found = (): readonly JobImage[] => list.images().filter(imageTest(wanted));
	const hasNext = (): boolean => found().length > from + most || list.hasMore();

	/** Lists ten images. A search loads all pages. */
	async function say(): Promise<void> {
		while (found().length < from + ahead && list.hasMore()) if (!(await list.read())) break;
		const shown = found();
		const more = list.hasMore() ? ' so far' : '';
		ui.say(
			`${jobTitle(job)}: ${wanted === '' ? '' : `${shown.length} of `}${counted(list.images().length, 'image')}${more}.`,
			...shown.slice(from, from + most).map((image, index) => `${from + index + 1}. ${imageWords(image)}.`),
		);
	}

	await say();
	for (;;) {
		const heard = await askCommand(ui, {
			place: 'Images',
			words: imagesWords,
			offered: hasNext() ? 'next' : 'back',
			number: 'the link of the image of this number',
		});
		const word = heard.kind === 'number' ? 'link' : heard.word;
		const rest = heard.kind === 'number' ? String(heard.number) : heard.rest;
		switch (word) {
			case 'back':
				return;
			case 'next':
				if (hasNext()) {
					from += most;
					await say();
				} else ui.say('These are the last images.');
				break;
			case 'find':
				wanted = rest.trim();
				from = 0;
				await say();
				break;
			case 'refresh':
				list.forget();
				from = 0;
				await say();
				break;
			case 'list':
				from = 0;
				await say();
				break;
			case 'link':
			case 'id': {
				const image = found()[Number(rest) - 1];
				if (image === undefined) ui.say(`Add the number of an image: ${word} 1.`);
				else ui.say(word === 'id' ? image.id : (image.url ?? 'The API gives no link of this image.'));
				break;
			}
			default:
				return word satisfies never;
		}
	}
}
