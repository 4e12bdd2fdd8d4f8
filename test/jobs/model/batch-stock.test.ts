import { describe, expect, it } from 'vitest';
import { stockOf, stockText } from '../../../source/jobs/model/batch-stock.ts';
import { jobWith } from '../job-fixture.ts';

const batch = { id: 'b', name: 'Dock 4', images: 115, numJobs: 2, uploaded: null, extra: {} };
const job = (sourceBatch: string | null, numImages: number | null) => jobWith({ sourceBatch, numImages });

describe('stockOf', () => {
	it.each([
		['two jobs', [job('p/b', 40), job('p/b', 20), job('p/other', 9)], '115 images · 60 in 2 jobs · 55 left'],
		['one job', [job('p/b', 1)], '115 images · 1 in 1 job · 114 left'],
		['no job', [], '115 images · 115 left'],
		['more than there is', [job('p/b', 500)], '115 images · 500 in 1 job · 0 left'],
		['jobs that do not tell', [job('p/b', null), job(null, 7)], '115 images · 0 in 1 job · 115 left'],
	])('%s', (_, jobs, text) => {
		expect(stockOf([batch], jobs).map(stockText)).toEqual([text]);
	});

	it('does not know what is left of a batch that does not tell its images', () => {
		const [stock] = stockOf([{ ...batch, images: null }], [job('p/b', 5)]);
		expect(stock).toMatchObject({ left: null, assigned: 5 });
		expect(stock && stockText(stock)).toBe('images unknown · 5 in 1 job');
	});
});
