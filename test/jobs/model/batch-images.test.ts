import { describe, expect, it } from 'vitest';
import {
	batchImagesLabel,
	batchImagesText,
	imagesOfBatches,
} from '../../../source/jobs/model/batch-images.ts';
import { jobWith } from '../job-fixture.ts';

const batch = { id: 'b', name: 'Dock 4', images: 115, numJobs: 2, uploaded: null, extra: {} };
const job = (sourceBatch: string | null, numImages: number | null) => jobWith({ sourceBatch, numImages });

describe('imagesOfBatches', () => {
	it.each([
		[
			'two jobs',
			[job('p/b', 40), job('p/b', 20), job('p/other', 9)],
			'~55 available · 115 images · 60 assigned in 2 jobs',
		],
		['one job', [job('p/b', 1)], '~114 available · 115 images · 1 assigned in 1 job'],
		['no job', [], '115 available · 115 images'],
		['more than there is', [job('p/b', 500)], '~0 available · 115 images · 500 assigned in 1 job'],
		[
			'jobs that do not tell',
			[job('p/b', null), job(null, 7)],
			'115 available · 115 images · 0 assigned in 1 job',
		],
	])('%s', (_, jobs, text) => {
		expect(imagesOfBatches([batch], jobs).map(batchImagesText)).toEqual([text]);
	});

	it('does not know the available images of a batch without a number of images', () => {
		const [withoutImages] = imagesOfBatches([{ ...batch, images: null }], [job('p/b', 5)]);
		expect(withoutImages).toMatchObject({ left: null, assigned: 5 });
		expect(withoutImages && batchImagesText(withoutImages)).toBe('images unknown · 5 assigned in 1 job');
	});

	it('leaves out the day of the upload in a narrow menu', () => {
		const [dated] = imagesOfBatches([{ ...batch, name: 'Dock', uploaded: Date.UTC(2026, 10, 2, 12) }], []);
		if (dated === undefined) throw new Error('a batch');
		const full = 'Dock · 115 available · uploaded 2026-11-02 · 115 images';
		expect(batchImagesLabel(dated, full.length)).toBe(full);
		expect(batchImagesLabel(dated, full.length - 1)).toBe('Dock · 115 available · 115 images');
	});
});
