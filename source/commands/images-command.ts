import type { Delimited } from '../config/arguments/invocation.ts';
import type { JobImage } from '../jobs/model/job-image.ts';
import { chosenFields } from '../jobs/output/chosen-fields.ts';
import { imageColumns } from '../jobs/output/columns.ts';
import { jsonText } from '../jobs/output/records.ts';
import { readJobImages } from '../session/job-image-pages.ts';
import type { CommandContext } from './context.ts';
import { printDelimited } from './delimited.ts';
import { answerAbout, namedJob } from './named-jobs.ts';
import { type Column, printTable } from './table.ts';

const columns: readonly Column<JobImage>[] = [
	{ heading: 'NAME', value: ({ name }) => name ?? '-', leastWidth: 14 },
	{ heading: 'SPLIT', value: ({ split }) => split ?? '-' },
	{ heading: 'LINK', value: ({ url }) => url ?? '-', isSpare: true },
	{ heading: 'ID', value: ({ id }) => id, isSpare: true },
];

/** Runs `images <id>`: prints the images of a job, given by its id or web link. */
export async function imagesCommand(
	context: CommandContext,
	id: string,
	delimited: Delimited | undefined,
): Promise<void> {
	const { client, isJson, fields, io } = context;
	const job = await namedJob(context, id);
	const images = await answerAbout(job, readJobImages({ client, ...job }));
	if (isJson) io.out(jsonText({ images: images.map((one) => chosenFields({ ...one }, fields)) }));
	else if (delimited !== undefined) await printDelimited(io, delimited, imageColumns, images);
	else printTable(io, columns, images, 'No images.');
}
