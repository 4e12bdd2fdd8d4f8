import { describe, expect, it, onTestFinished } from 'vitest';
import { type DemoServer, startDemoServer } from '../../source/demo/server.ts';
import { converse, type Move } from './conversation.ts';

const now = (): number => new Date(2026, 10, 24, 12, 3, 5).getTime();

/** What eight jobs of the demo are said to be at first. */
const opening = `\
roboflow-jobs console. Type help for the commands, quit to quit.
Loading the jobs of acme/warehouse.
acme/warehouse: 8 jobs, read at 12:03:05.
1. Returns desk (rotated): Job 1. Annotating, 115 of 117 annotated, 2 left, labeler marco@acme.example.
2. Dock 4, night shift: Job 1. To start, 0 of 13 annotated, 13 left, labeler oskar@labelworks.example.
3. Returns desk (rotated): Job 2. To review, 54 of 54 annotated, 54 to review, reviewer ravi.s@acme.example.
4. Returns desk (rotated): Job 3. Annotating, 46 of 65 annotated, 19 left, labeler marco@acme.example.
5. Dock 4, night shift: Job 2. Done, 60 of 60 annotated, reviewer quinn@acme.example.
6. Returns desk (rotated): Job 4. Rework, 23 of 26 annotated, 7 to review, 3 rejected, labeler oskar@labelworks.example.
7. Pallet labels, week 46: Job 1. Annotating, 10 of 39 annotated, 18 left, labeler lena.ortiz@acme.example.
8. Returns desk (rotated): Job 5. To start, 0 of 142 annotated, 142 left, labeler nadia.k@acme.example.
`;

async function startDemo(jobs = 8): Promise<DemoServer> {
	const demo = await startDemoServer({ jobs, now });
	onTestFinished(() => demo.close());
	return demo;
}

/** What is said after the opening to a person who types these lines, and quits. */
async function hear(moves: readonly Move[], jobs = 8): Promise<string> {
	const demo = await startDemo(jobs);
	const program = { now };
	const transcript = await converse([...moves, 'quit'], { apiUrl: demo.url, key: demo.key, program });
	return jobs === 8 ? transcript.slice(opening.length) : transcript;
}

describe('the transcript of a user who', () => {
	it('looks for a stuck job', async () => {
		const demo = await startDemo();
		const options = { apiUrl: demo.url, key: demo.key, program: { now } };
		const lines = ['filter stage:annotating age>3d', 'sort progress', '2', 'link', '', 'quit'];
		expect(await converse(lines, options)).toBe(`${opening}\
Jobs: filter stage:annotating age>3d
acme/warehouse: 8 jobs, read at 12:03:05.
3 of them shown.
Filter: stage:annotating age>3d
1. Returns desk (rotated): Job 1. Annotating, 115 of 117 annotated, 2 left, labeler marco@acme.example.
2. Returns desk (rotated): Job 3. Annotating, 46 of 65 annotated, 19 left, labeler marco@acme.example.
3. Pallet labels, week 46: Job 1. Annotating, 10 of 39 annotated, 18 left, labeler lena.ortiz@acme.example.
Jobs: sort progress
acme/warehouse: 8 jobs, read at 12:03:05.
3 of them shown.
Filter: stage:annotating age>3d
Sorted by progress, the least done first.
1. Pallet labels, week 46: Job 1. Annotating, 10 of 39 annotated, 18 left, labeler lena.ortiz@acme.example.
2. Returns desk (rotated): Job 3. Annotating, 46 of 65 annotated, 19 left, labeler marco@acme.example.
3. Returns desk (rotated): Job 1. Annotating, 115 of 117 annotated, 2 left, labeler marco@acme.example.
Jobs: 2
Job: Returns desk (rotated): Job 3
Stage: annotating
Images: 65
Unannotated: 19, 29 percent
Annotated: 46, 71 percent
Approved: 0, 0 percent
Rejected: 0, 0 percent
Status: assigned
Labeler: marco@acme.example
Reviewer: ravi.s@acme.example
Batch: Returns desk (rotated)
Batch id: izantiTOAB6znAmks9R9
Created: 22 days ago, 2026-11-02 04:03
Created by: g12lCVib0pgurZ6EqWLnApJJ4gr1
Id: 5wz7O8RhYsvmsmkQzdIs
Link: https://app.roboflow.com/acme/warehouse/annotate/job/5wz7O8RhYsvmsmkQzdIs
Owner: holeSv3hwbzrOv37vH5b
Project: PBDhem3YRI1rKtQZSqRK
Instructions: Pallets only. Stacked pallets are one box each.
Skip images in which the light is out.
Job [back]: link
https://app.roboflow.com/acme/warehouse/annotate/job/5wz7O8RhYsvmsmkQzdIs
Job [back]: 
Back at the list. Type list to print it again.
Jobs: quit
`);
	});

	it('assigns 10 images of the newest batch to the least busy labeler', async () => {
		expect(await hear(['create', '', '10', '', '', '', '', 'yes'])).toBe(`\
Jobs: create
A new job in acme/warehouse. Nothing is sent until you type yes at the end; help explains a field.
1. Dock 4, night shift: about 229 available, 302 images, 73 assigned in 2 jobs.
2. Uploaded on 11/20/26 at 1:39 pm: 180 available, 180 images.
3. Aisle 7 forklift camera: 137 available, 137 images.
4. Pallet labels, week 46: about 176 available, 215 images, 39 assigned in 1 job.
5. Returns desk (rotated): about 96 available, 500 images, 404 assigned in 5 jobs.
Batch [Dock 4, night shift]: 
Images [229, all that are left]: 10
1. priya@labelworks.example, 1 job, 0 left.
2. oskar@labelworks.example, 2 jobs, 16 left.
3. lena.ortiz@acme.example, 1 job, 18 left.
4. marco@acme.example, 2 jobs, 21 left.
5. nadia.k@acme.example, 1 job, 142 left.
6. quinn@acme.example, 0 jobs.
7. rita@acme.example, 0 jobs.
8. ravi.s@acme.example, 0 jobs.
Labeler [priya@labelworks.example]: 
1. ravi.s@acme.example, 4 jobs, 54 to review, usual reviewer.
2. quinn@acme.example, 1 job, 0 to review.
3. rita@acme.example, 2 jobs, 7 to review.
4. priya@labelworks.example, 0 jobs.
5. oskar@labelworks.example, 0 jobs.
6. lena.ortiz@acme.example, 0 jobs.
7. marco@acme.example, 0 jobs.
8. nadia.k@acme.example, 0 jobs.
Reviewer [ravi.s@acme.example, the labeler's usual reviewer]: 
Name [Dock 4, night shift: Job 3]: 
Instructions [none]: 
This job will be created in acme/warehouse.
Name: Dock 4, night shift: Job 3
Batch: Dock 4, night shift, id AD8rgZcOitPJvgMWShS8
Images: 10; the batch has about 229 available, 302 images, 73 assigned in 2 jobs
Labeler: priya@labelworks.example
Reviewer: ravi.s@acme.example
Instructions: none
Create it? yes, back, command, or the field to change: yes
Creating the job.
Created Dock 4, night shift: Job 3: 10 images for priya@labelworks.example.
acme/warehouse: 9 jobs, read at 12:03:05.
1. Dock 4, night shift: Job 3. To start, 0 of 10 annotated, 10 left, labeler priya@labelworks.example, new.
${opening
	.split('\n')
	.slice(3, -1)
	.map((line) => line.replace(/^\d+/, (number) => String(Number(number) + 1)))
	.join('\n')}
Jobs: quit
`);
	});

	it('types invalid commands everywhere', async () => {
		const lines = [
			'',
			'fly',
			'li',
			'99',
			'next',
			'page 7',
			'sort size',
			'stage open',
			'mark 3 x',
			'watch soon',
		];
		expect(await hear([...lines, 'link none', 'reverse', 'filter left>x', 'filter "dock', 'back'])).toBe(`\
Jobs: 
Type a number, a word, or help.
Jobs: fly
Unknown command “fly”. Type help for a list.
Jobs: li
“li” may be list, like or link. Type more of it.
Jobs: 99
There is no number 99; the list goes from 1 to 8.
Jobs: next
There is only this page.
Jobs: page 7
There is only this page.
Jobs: sort size
Unknown sort key “size”. The keys are stage, age, left, review, progress, name, labeler, reviewer, idle, project.
Jobs: stage open
Unknown stage “open”. The stages are all, start, annotating, review, rework and done.
Jobs: mark 3 x
“x” is not a number in the list and not a job id.
0 marked.
Jobs: watch soon
Enter a number of seconds, 2 or more.
Jobs: link none
“none” is not a number in the list and not a job id.
Jobs: reverse
The list is not sorted. Type sort to choose an order.
Jobs: filter left>x
The filter cannot be understood at character 6, “x”: left takes a number, or a share such as 20%. The list has not changed.
Jobs: filter "dock
acme/warehouse: 8 jobs, read at 12:03:05.
2 of them shown.
Filter: "dock"
1. Dock 4, night shift: Job 1. To start, 0 of 13 annotated, 13 left, labeler oskar@labelworks.example.
2. Dock 4, night shift: Job 2. Done, 60 of 60 annotated, reviewer quinn@acme.example.
Jobs: back
This is the job list. Type quit to quit the program.
Jobs: quit
`);
	});

	it('asks for help at every field', async () => {
		const lines = ['assign 2', 'many', '0', '999', '77', 'len', 'marco@acme.exampel', 'no', 'back', ''];
		const transcript = await hear([
			...lines,
			'm',
			'',
			'help',
			'"back"',
			'none of it',
			'labeler',
			'5',
			'maybe',
			'back',
		]);
		expect(transcript).toContain(`\
Images [229, all that are left]: many
A whole number, 1 or more.
Images [229, all that are left]: 0
A whole number, 1 or more.
Images [229, all that are left]: 999
Warning: only 229 images of the batch seem to be available; fewer may be assigned.
`);
		expect(transcript).toContain(`\
Labeler [priya@labelworks.example]: 77
There is no number 77; the numbers go from 1 to 8.
Labeler [priya@labelworks.example]: len
Using lena.ortiz@acme.example.
`);
		expect(transcript).toContain(
			"Reviewer [quinn@acme.example, the labeler's usual reviewer]: marco@acme.exampel\nDid you mean marco@acme.example? yes or no [yes]: no\n",
		);
		expect(transcript).toContain('Name [Dock 4, night shift: Job 3]: back\n');
		expect(transcript).toContain('Reviewer [marco@acme.exampel]: \n');
		expect(transcript).toContain('Name: m\n');
	});
});

describe('a user', () => {
	it('goes through the pages', async () => {
		const transcript = await hear(
			['', 'page last', 'previous', '25', 'next', 'id', 'back', 'page first'],
			36,
		);
		expect(transcript.match(/^Page .*$/gm)).toEqual([
			'Page 1 of 4.',
			'Page 2 of 4.',
			'Page 4 of 4.',
			'Page 3 of 4.',
			'Page 1 of 4.',
		]);
		expect(transcript.match(/^Jobs.*$/gm)?.slice(0, 4)).toEqual([
			'Jobs [next]: ',
			'Jobs [next]: page last',
			'Jobs: previous',
			'Jobs [next]: 25',
		]);
	});

	it('lists the number of jobs in each stage, and selects a stage', async () => {
		expect(await hear(['stage', '4', 'clear'])).toContain(`\
Jobs: stage
1. All, 8 jobs.
2. To start, 2 jobs.
3. Annotating, 3 jobs.
4. To review, 1 job.
5. Rework, 1 job.
6. Done, 1 job.
Stage [back]: 4
acme/warehouse: 8 jobs, read at 12:03:05.
1 of them shown.
Stage: to review.
1. Returns desk (rotated): Job 2. To review, 54 of 54 annotated, 54 to review, reviewer ravi.s@acme.example.
Jobs: clear
acme/warehouse: 8 jobs, read at 12:03:05.
1. `);
	});

	it('finds jobs by the names of their batches', async () => {
		expect(await hear(['filter batch:pallet'])).toContain(
			'1 of them shown.\nFilter: batch:pallet\n1. Pallet labels',
		);
	});

	it('marks jobs, and prints their ids and links', async () => {
		expect(await hear(['mark 2 4', 'link', 'id 5', 'mark none', 'id', '1'])).toBe(`\
Jobs: mark 2 4
Dock 4, night shift: Job 1: marked.
Returns desk (rotated): Job 3: marked.
2 marked.
Jobs: link
https://app.roboflow.com/acme/warehouse/annotate/job/8DKZetWWxsxgxZiSgwEP
https://app.roboflow.com/acme/warehouse/annotate/job/5wz7O8RhYsvmsmkQzdIs
Jobs: id 5
1g4Re5pxU480AKuGF4Qk
Jobs: mark none
0 marked.
Jobs: id
Which job? [back]: 1
fjJYNy1to9lt7eOkx0Li
Jobs: quit
`);
	});

	it('is told how many marked jobs the list does not show', async () => {
		expect(await hear(['mark 2 4', 'filter id=8DKZetWWxsxgxZiSgwEP', 'id', 'export'])).toMatch(
			/2 marked \(1 not shown\)\.\n[\s\S]*Jobs: id\n2 marked jobs \(1 not shown\)\.\n[\s\S]*File for 2 marked jobs \(1 not shown\)/,
		);
	});

	it('marks a job by any id', async () => {
		expect(await hear(['mark fjJYNy1to9lt7eOkx0Li', 'mark NONE'])).toBe(`\
Jobs: mark fjJYNy1to9lt7eOkx0Li
Returns desk (rotated): Job 1: marked.
1 marked.
Jobs: mark NONE
0 marked.
Jobs: quit
`);
	});

	it('lists the workload of each person, and goes to a person’s jobs', async () => {
		expect(await hear(['people', '2'])).toContain(`\
People [back]: 2
acme/warehouse: 8 jobs, read at 12:03:05.
2 of them shown.
Filter: labeler=oskar@labelworks.example -stage:done
`);
	});

	it('starts a job for a person, leaves it, and continues the draft', async () => {
		const transcript = await hear([
			'people',
			'create 3',
			'',
			'7',
			'back',
			'back',
			'back',
			'back',
			'create',
			'',
			'',
		]);
		expect(transcript).toContain('Closed; draft kept.');
		expect(transcript).toContain('The draft is offered again; default forgets a field.');
		expect(transcript).toContain('Images [7]: ');
	});

	it('lists batches, and starts a job from one', async () => {
		expect(await hear(['batches', '2', 'back', 'back', 'back'])).toContain(
			'2. Uploaded on 11/20/26 at 1:39 pm: 180 available, 180 images, uploaded 7 days ago.\n',
		);
	});

	it('goes to another project and back, and finds list and filter unchanged', async () => {
		const transcript = await hear([
			'filter dock',
			'project',
			'2',
			'project acme/warehouse',
			'acme/warehouse',
		]);
		expect(transcript).toContain('2. Trail cameras, wildlife, instance-segmentation,');
		expect(transcript).toContain('acme/wildlife: 12 jobs, read at');
		expect(transcript.trimEnd()).toMatch(
			/acme\/warehouse: 8 jobs[^\n]*\n2 of them shown\.\nFilter: dock\n[^:]*: Job 1/,
		);
	});

	it('opens a job by its web link, and continues from there', async () => {
		const demo = await startDemo();
		const options = { apiUrl: demo.url, key: demo.key, jobId: '5wz7O8RhYsvmsmkQzdIs', program: { now } };
		const transcript = await converse(['previous', 'list', 'next', 'log', 'quit'], options);
		expect(transcript.match(/^Job: .*$/gm)).toEqual([
			'Job: Returns desk (rotated): Job 3',
			'Job: Returns desk (rotated): Job 2',
			'Job: Returns desk (rotated): Job 2',
			'Job: Returns desk (rotated): Job 3',
		]);
		expect(transcript).toContain('The log is empty.');
	});

	it('exports jobs, and overwrites a file only after confirmation', async () => {
		const demo = await startDemo();
		const written: string[] = [];
		const program = {
			now,
			writeExport: (path: string, text: string, mayOverwrite: boolean) => {
				if (path === 'old.json' && !mayOverwrite) return { state: 'exists' } as const;
				if (path === '/root.csv') return { state: 'failed', reason: 'EACCES' } as const;
				written.push(`${path} ${text.length > 0}`);
				return { state: 'written', path } as const;
			},
		};
		const lines = ['export 1', 'keep', '/root.csv', 'old.json', '', 'old.json', 'yes', 'export', ''];
		const transcript = await converse([...lines, 'quit'], { apiUrl: demo.url, key: demo.key, program });
		expect(transcript.slice(opening.length)).toBe(`\
Jobs: export 1
“1” cannot be the file: its name must end in .csv or .json. To export some jobs, mark them first. Type back to cancel.
File for 8 jobs [jobs-acme-warehouse-2026-11-24.csv]: keep
“keep” cannot be the file: its name must end in .csv or .json. Type back to cancel.
File for 8 jobs [jobs-acme-warehouse-2026-11-24.csv]: /root.csv
Not written, EACCES. Name another file.
File for 8 jobs [jobs-acme-warehouse-2026-11-24.csv]: old.json
old.json exists. Overwrite? yes or no [no]: 
Not written. Name another file.
File for 8 jobs [jobs-acme-warehouse-2026-11-24.csv]: old.json
old.json exists. Overwrite? yes or no [no]: yes
Wrote 8 jobs as JSON to old.json
Jobs: export
File for 8 jobs [jobs-acme-warehouse-2026-11-24.csv]: 
Wrote 8 jobs as CSV to jobs-acme-warehouse-2026-11-24.csv
Jobs: quit
`);
		expect(written).toEqual(['old.json true', 'jobs-acme-warehouse-2026-11-24.csv true']);
	});
});
