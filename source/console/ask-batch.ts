import { type BatchImages, shortageText } from '../jobs/model/batch-images.ts';
import { isSameText, searchKey } from '../text/same-text.ts';
import { type Answer, askField } from './ask-field.ts';
import type { LineConsole } from './line-console.ts';
import { batchWords, either, sentence } from './words.ts';

/** Finds a batch by its id, its label, or a part of the label that matches only one batch. */
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
	// Without a list of batches, the user can only give an id.
	if (batches.length === 0) return text;
	if (only === undefined) ui.say(`No batch is named “${text}”.`);
	else ui.say(`“${text}” may be ${either(fitting.map(({ label }) => label))}. Type more of it, or a number.`);
	return null;
}

/** Asks for the batch that provides the images. */
async function askBatch(ui: LineConsole, chosen: string, batches: readonly BatchImages[]): Promise<Answer> {
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

/** The fields that a new job and a split share. */
type SharedFields = Readonly<Record<'batch' | 'numImages' | 'instructions', string>>;

interface AskedForm {
	readonly draft: SharedFields;
	/** The draft with defaults filled in. */
	readonly complete: SharedFields;
	readonly batches: readonly BatchImages[];
}

/** Asks for a field that a new job and a split share. */
export function askShared(
	ui: LineConsole,
	field: keyof SharedFields,
	{ draft, complete, batches }: AskedForm,
): Promise<Answer> {
	switch (field) {
		case 'batch':
			return askBatch(ui, complete.batch, batches);
		case 'numImages': {
			const isAll = draft.numImages === '' && complete.numImages !== '';
			return askField(ui, {
				question: 'Images',
				offered: isAll ? `${complete.numImages}, all that are left` : complete.numImages || null,
				help: 'How many images of the batch to assign: a whole number, 1 or more.',
			});
		}
		case 'instructions':
			return askField(ui, {
				question: 'Instructions',
				offered: complete.instructions || 'none',
				help: 'Instructions for labelers, in one line.',
			});
		default:
			return field satisfies never;
	}
}

/** Whether an answer is valid. Reports a mistake, or warns if too few images are available. */
export function isAccepted(
	ui: LineConsole,
	field: string,
	error: string | undefined,
	{ complete, batches }: Omit<AskedForm, 'draft'>,
): boolean {
	if (error !== undefined) ui.say(sentence(error));
	else if (field === 'numImages') {
		const batch = batches.find(({ id }) => id === complete.batch);
		warnOfTooMany(ui, complete.numImages, batch);
	}
	return error === undefined;
}

/** Warns if more images are requested than appear to be available. */
function warnOfTooMany(ui: LineConsole, numImages: string, batch: BatchImages | undefined): void {
	const shortage = shortageText(Number(numImages), batch);
	if (shortage !== null) ui.say(`Warning: ${shortage}.`);
}
