/** The demo's workspace. */
export const workspace = { slug: 'acme', name: 'Acme Vision', ownerId: 'holeSv3hwbzrOv37vH5b' } as const;

/** Key that only the demo server accepts. Not a secret. */
export const demoKey = 'demo-key-of-the-local-server';

/** Access of a key to the routes that act on jobs. */
export interface DemoAccess {
	readonly key: string;
	/** Reason why the server refuses these routes; `null` if it allows them. */
	readonly obstacle: null | 'scope' | 'plan' | 'family';
}

/**
 * Keys of the demo server. All of them can read and create. The keys after the first are invented: the server
 * refuses them when they act on jobs, so that clients can be tested with these errors.
 */
export const demoKeys: readonly DemoAccess[] = [
	{ key: demoKey, obstacle: null },
	/** No scopes: 401. */
	{ key: 'demo-key-without-scopes', obstacle: 'scope' },
	/** The plan does not include these routes: 402. */
	{ key: 'demo-key-without-plan', obstacle: 'plan' },
	/** The workspace does not have these routes: 404. */
	{ key: 'demo-key-without-acting', obstacle: 'family' },
];

export const labelers = [
	'lenny@acme.example',
	'lena.ortiz@acme.example',
	'marco@acme.example',
	'nadia.k@acme.example',
	'oskar@labelworks.example',
	'priya@labelworks.example',
] as const;

export const reviewers = ['rita@acme.example', 'ravi.s@acme.example', 'quinn@acme.example'] as const;

/** Subject and names of a demo project. */
export interface ProjectCast {
	readonly slug: string;
	readonly name: string;
	readonly type: string;
	readonly internalId: string;
	readonly classes: readonly string[];
	readonly batches: readonly string[];
	readonly instructions: readonly [string, ...string[]];
}

/** The two default projects. */
const main = [
	{
		slug: 'warehouse',
		name: 'Warehouse safety',
		type: 'object-detection',
		internalId: 'PBDhem3YRI1rKtQZSqRK',
		classes: ['forklift', 'pallet', 'person', 'helmet'],
		batches: [
			'Dock 4, night shift',
			'Uploaded on 11/20/26 at 1:39 pm',
			'Aisle 7 forklift camera',
			'Pallet labels, week 46',
			'Returns desk (rotated)',
		],
		instructions: [
			'Draw a box around every forklift, also where less than half of it shows. Boxes touch the edges of the object; shadows and reflections in the wet floor do not count.',
			'Helmets get their own box inside the person. A hood is not a helmet.',
			'Pallets only. Stacked pallets are one box each.\nSkip images in which the light is out.',
		],
	},
	{
		slug: 'wildlife',
		name: 'Trail cameras',
		type: 'instance-segmentation',
		internalId: '6VN0fFQIWU1E24bDjGsN',
		classes: ['raccoon', 'deer', 'fox'],
		batches: ['North ridge, October', 'Creek crossing at night'],
		instructions: ['Please label all the raccoons in the images using polygons.'],
	},
] as const satisfies readonly [ProjectCast, ...ProjectCast[]];

const places = ['Harbour', 'Orchard', 'Quarry', 'Airfield', 'Sawmill', 'Vineyard', 'Depot', 'Greenhouse'];

/** Subjects of the additional projects. */
const subjects = [
	{ name: 'counts', classes: ['crate', 'barrel'] },
	{ name: 'signs', classes: ['sign', 'marking'] },
	{ name: 'defects', classes: ['crack', 'dent', 'rust'] },
	{ name: 'vehicles', classes: ['truck', 'van', 'tractor'] },
] as const;

/**
 * Returns the project at an index, from 0: the default projects, then as many additional ones as requested.
 */
export function castOf(index: number): ProjectCast {
	const known = main[index];
	if (known !== undefined) return known;
	const number = index - main.length;
	const place = places[number % places.length] ?? '';
	const subject = subjects[Math.floor(number / places.length) % subjects.length] ?? subjects[0];
	const round = Math.floor(number / (places.length * subjects.length));
	const name = `${place} ${subject.name}${round === 0 ? '' : ` ${round + 1}`}`;
	return {
		slug: name.toLowerCase().replaceAll(' ', '-'),
		name,
		type: 'object-detection',
		internalId: `demoProject${String(index).padStart(9, '0')}`,
		classes: subject.classes,
		batches: [`${place}, first week`, `${place}, second week`],
		instructions: [`A box around every ${subject.classes.join(' and every ')}.`],
	};
}
