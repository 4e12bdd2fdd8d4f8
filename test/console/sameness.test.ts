import { describe, expect, it } from 'vitest';
import { documentedJobs } from '../api/document.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { converse } from './conversation.ts';

const job = (id: string, labeler: string) => ({
	...documentedJobs[0],
	id,
	name: `Job ${id}`,
	labeler,
	reviewer: 'rita@acme.example',
	sourceBatch: 'p/b1',
});
const jobs = [
	job('a', 'Lena@Acme.Example'),
	job('b', 'lena@acme.example'),
	job('c', 'lena@acme.example'),
	job('d', 'bob@acme.example'),
];
const batches = [
	['b1', 'Dock'],
	['b2', 'Café'],
	['b3', 'Cafe\u0301'],
].map(([id, name]) => ({ id, name, images: 90, numJobs: 0, uploaded: { _seconds: 5 } }));

const ui = async (...lines: readonly string[]): Promise<string> => {
	const { url } = await serve((response, { url: path }) =>
		sendJson(response, path.includes('/batches') ? { batches } : { jobs }),
	);
	return (await converse([...lines, 'quit'], { apiUrl: url })).normalize();
};

describe('in the console', () => {
	it('distinguishes batches with the same name, and selects one by the difference', async () => {
		const transcript = await ui('create', 'cafe\u0301', 'café (b3)', '7', 'leave');
		expect(transcript).toContain('2. Café (b2): ');
		expect(transcript).toContain('“café” may be Café (b2) or Café (b3). Type more of it, or a number.');
		expect(transcript).toMatch(/Images \[90.*\]: 7/);
	});

	it('lists a person once, for any spelling', async () => {
		const transcript = await ui('people', 'back');
		expect(transcript).toMatch(/Labeler lena@acme.example: 3 open jobs/);
		expect(transcript).not.toContain('Labeler Lena@Acme.Example');
	});

	it('recognises a pasted address as a known person', async () => {
		const transcript = await ui('create', 'dock', '7', 'Lena Ortiz <LENA@acme.example>;', 'leave');
		expect(transcript).not.toContain('is not an e-mail address');
		expect(transcript).toMatch(/Reviewer \[rita@acme.example, the labeler's usual reviewer\]/);
	});
});
