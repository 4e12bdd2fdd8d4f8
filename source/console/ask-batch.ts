import { type BatchImages, shortageText } from '../jobs/model/batch-images.ts';
import { isSameText, searchKey } from '../text/same-text.ts';
import { type Answer, askField } from './ask-field.ts';
import type { LineConsole } from './line-console.ts';
import { batchWords, either } from './words.ts';

/** The batch that was typed: its id, or its label, or a part of that which fits no other. */
function batchMeant(ui: LineConsole, text: string, batches: readonly BatchImages[]): string | null {
	const wanted = searchKey(text);
	const fits: readonly ((batch: BatchImages) => boolean)[] = [
		({ id, label }) => id === text || isSameText(label, text),
		({ name }) => isSameText(name, text),
		({ label }) => searchKey(label).includes(wanted),
	];
	const fitting = fits.map((fit) => batches.filter(fit)).find(({ length }) => length > 0) ?? [];
	const [only, ...others] = fitting;
	if (only !== undefined && others.length === 0) return only.id;
	// Where none could be read, its id is what the person knows.
	if (batches.length === 0) return text;
	if (only === undefined) ui.say(`No batch is called “${text}”.`);
	else ui.say(`“${text}” may be ${either(fitting.map(({ label }) => label))}. Type more of it, or a number.`);
	return null;
}

/** Asks for the batch that images come from. */
export async function askBatch(
	ui: LineConsole,
	chosen: string,
	batches: readonly BatchImages[],
): Promise<Answer> {
	const batch = batches.find(({ id }) => id === chosen);
	for (let isAgain = false; ; isAgain = true) {
		const answer = await askField(ui, {
			question: 'Batch',
			offered: batch === undefined ? chosen || null : batch.label,
			choices: batches.map((one) => ({ value: one.id, label: batchWords(one) })),
			isAgain,
			help: 'The batch that the images come from: a number, a part of its name, or its id.',
		});
		if (answer.kind !== 'typed') return answer;
		const meant = batchMeant(ui, answer.text, batches);
		if (meant !== null) return { kind: 'typed', text: meant };
	}
}

/** What is offered where a number of images was typed, or none was. */
export const imagesOffered = (typed: string, complete: string): string =>
	typed === '' && complete !== '' ? `${complete}, all that are left` : complete;

/** Asks how many images of a batch to assign. */
export const askImages = (ui: LineConsole, offered: string): Promise<Answer> =>
	askField(ui, {
		question: 'Images',
		offered: offered || null,
		help: 'How many images of the batch to assign: a whole number, 1 or more.',
	});

/** Warns when more images are requested than seem to be available. */
export function warnOfTooMany(ui: LineConsole, numImages: string, batch: BatchImages | undefined): void {
	const shortage = shortageText(Number(numImages), batch);
	if (shortage !== null) ui.say(`Warning: ${shortage}.`);
}
