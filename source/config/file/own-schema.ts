import * as v from 'valibot';
import { addressPattern } from '../../jobs/model/clean-person.ts';
import { isNoneOf } from '../../text/near-word.ts';
import { tokens } from '../../tokens.ts';
import { colourThemes } from '../arguments/invocation.ts';
import { styleMistake, stylePattern } from './own-colours.ts';

const text = v.pipe(v.string('is not a text'), v.nonEmpty('is empty'), v.maxLength(500, 'is too long'));

/** Length of a filter, in code units: it may name hundreds of jobs by their ids. */
const longestFilter = 10_000;

/** Returns the message for an object. The library also uses it for a missing field of the object. */
const notObject = ({ expected }: { readonly expected: string | null }): string =>
	expected === 'Object' ? 'is not an object' : 'is missing';

/**
 * Rejects lists, which the library accepts as objects. Any other kind of value still gets the schema's own
 * message.
 */
const noList = <Schema extends v.GenericSchema>(schema: Schema) =>
	Object.assign({}, schema, {
		'~run': (
			dataset: v.UnknownDataset,
			config: v.Config<v.BaseIssue<unknown>>,
		): v.OutputDataset<v.InferOutput<Schema>, v.InferIssue<Schema>> =>
			schema['~run'](Array.isArray(dataset.value) ? { value: null } : dataset, config),
	});

const quoted = (value: unknown): string => `"${String(value)}"`;

/** Validates a text that must be one of these names. */
const oneOf = <const Names extends readonly string[]>(names: Names) =>
	v.picklist(names, ({ input }) =>
		// An object may not convert to a string: `{"toString": {}}`.
		isNoneOf(typeof input === 'object' ? '' : quoted(input), names.map(quoted)),
	);

const style = v.pipe(
	v.string('is not a text'),
	v.regex(stylePattern, ({ input }) => styleMistake(input)),
);

/** Unknown names may belong to another version; they are reported later. */
const columns = v.pipe(
	v.array(text, 'is not a list'),
	v.minLength(1, 'is empty'),
	v.description('Columns of the list and of its printed table, in their order; "labeler:20" is 20 wide.'),
);

const notSeconds = 'is neither 0 nor a number from 2 to 86400';

const view = noList(
	v.looseObject(
		{
			name: v.pipe(text, v.description('What the view is called; no two have the same name.')),
			filter: v.optional(
				v.pipe(
					v.string('is not a text'),
					v.maxLength(longestFilter, 'is too long'),
					v.description('As it is typed in the list.'),
				),
			),
			sort: v.optional(
				v.pipe(text, v.description('Sort key, as in the sort menu; - in front reverses the order.')),
			),
			columns: v.optional(columns),
		},
		notObject,
	),
);

const notifications = noList(
	v.looseObject(
		{
			kind: v.pipe(
				oneOf(['off', 'bell', 'osc9', 'osc777']),
				v.description('How it does: with a bell, or by an escape sequence that holds a text.'),
			),
			view: v.optional(
				v.pipe(text, v.description('Name of the view whose jobs are told of; all jobs where none is named.')),
			),
		},
		notObject,
	),
);

/**
 * Schema of the program's own configuration file. Unknown fields are reported and kept.
 *
 * `schema.json`, which is published with the package, is generated from this schema.
 */
export const ownSchema = noList(
	v.looseObject(
		{
			$schema: v.optional(
				v.pipe(v.string('is not a text'), v.description('Where editors find this schema.')),
			),
			views: v.optional(
				v.pipe(v.array(view, 'is not a list'), v.description('Lists to choose from by name.')),
			),
			email: v.optional(
				v.pipe(
					text,
					v.regex(addressPattern, 'is not an e-mail address'),
					v.description('Who you are, as the jobs name you.'),
				),
			),
			theme: v.optional(
				v.pipe(
					oneOf(colourThemes),
					v.description(
						'Colours for a dark or a light background, 16 colours alone where nothing can be faint, or none.',
					),
				),
			),
			colours: v.optional(
				v.pipe(
					noList(v.record(v.string(), style, 'is not an object')),
					v.description(
						'Styles in place of the theme’s, by what a text means: "#ff8800", "bold red", "black on cyan", "inverse".',
					),
				),
			),
			columns: v.optional(columns),
			mouse: v.optional(
				v.pipe(
					v.boolean('is neither true nor false'),
					v.description('Whether the screen answers the mouse; Shift selects text then.'),
				),
			),
			interval: v.optional(
				v.pipe(
					v.union(
						[v.literal(0), v.pipe(v.number(), v.minValue(2, notSeconds), v.maxValue(86_400, notSeconds))],
						notSeconds,
					),
					v.description('Seconds between refreshes; 0 refreshes manually.'),
				),
			),
			notifications: v.optional(
				v.pipe(
					notifications,
					v.description('Whether the terminal notifies you when a job has moved, or is stuck.'),
				),
			),
			teams: v.optional(
				v.pipe(
					noList(
						v.record(
							v.string(),
							v.pipe(
								v.array(v.pipe(text, v.regex(addressPattern, 'is not an e-mail address')), 'is not a list'),
								v.minLength(1, 'is empty'),
							),
							'is not an object',
						),
					),
					v.description('Groups of people by name; @name stands for all of them.'),
				),
			),
			keys: v.optional(
				v.pipe(
					noList(
						v.record(
							v.string(),
							noList(
								v.record(v.string(), v.array(v.string('is not a text'), 'is not a list'), 'is not an object'),
							),
							'is not an object',
						),
					),
					v.description('Keys of the screen, by mode and action, in place of the default ones.'),
				),
			),
			notices: v.optional(v.pipe(notifications, v.description('The earlier name of notifications.'))),
		},
		notObject,
	),
);

/**
 * Field names of each object, except `teams`, whose names people choose, and `keys`, whose names are actions.
 */
export const fieldNames = {
	file: Object.keys(ownSchema.entries),
	view: Object.keys(view.entries),
	notifications: Object.keys(notifications.entries),
	colours: tokens,
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The validated content of the file. */
export type OwnFields = v.InferOutput<typeof ownSchema>;
