import * as v from 'valibot';
import { addressPattern } from '../../jobs/model/clean-person.ts';

const text = v.pipe(v.string('is not a text'), v.nonEmpty('is empty'), v.maxLength(500, 'is too long'));

/** An object's own message also stands for a field that is missing in it. */
const notObject = ({ expected }: { readonly expected: string | null }): string =>
	expected === 'Object' ? 'is not an object' : 'is missing';

const notSeconds = 'is neither 0 nor a number from 2 to 86400';

const view = v.looseObject(
	{
		name: v.pipe(text, v.description('What the view is called; no two have the same name.')),
		filter: v.optional(
			v.pipe(
				v.string('is not a text'),
				v.maxLength(500, 'is too long'),
				v.description('As it is typed in the list.'),
			),
		),
		sort: v.optional(
			v.pipe(
				text,
				v.description(
					'What the list is sorted by, as the sort menu calls it; with - before it, the other way.',
				),
			),
		),
	},
	notObject,
);

const notifications = v.looseObject(
	{
		kind: v.pipe(
			v.picklist(['off', 'bell', 'osc9', 'osc777'], 'is none of "off", "bell", "osc9" and "osc777"'),
			v.description('How it does: with a bell, or by an escape sequence that holds a text.'),
		),
		view: v.optional(
			v.pipe(text, v.description('Name of the view whose jobs are told of; all jobs where none is named.')),
		),
	},
	notObject,
);

/**
 * What the program's own configuration file may say. Fields that are not named here are left alone.
 *
 * `schema.json`, which is published with the package, is made from this.
 */
export const ownSchema = v.looseObject(
	{
		views: v.optional(v.pipe(v.array(view, 'is not a list'), v.description('Lists to choose from by name.'))),
		email: v.optional(
			v.pipe(
				text,
				v.regex(addressPattern, 'is not an e-mail address'),
				v.description('Who you are, as the jobs name you.'),
			),
		),
		theme: v.optional(
			v.pipe(
				v.picklist(['dark', 'light', '16', 'none'], 'is none of "dark", "light", "16" and "none"'),
				v.description(
					'Colours for a dark or a light background, 16 colours alone where nothing can be faint, or none.',
				),
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
				v.record(
					v.string(),
					v.array(v.pipe(text, v.regex(addressPattern, 'is not an e-mail address')), 'is not a list'),
					'is not an object',
				),
				v.description('Groups of people by name; @name stands for all of them.'),
			),
		),
		keys: v.optional(
			v.pipe(
				v.record(
					v.string(),
					v.record(v.string(), v.array(v.string('is not a text'), 'is not a list'), 'is not an object'),
					'is not an object',
				),
				v.description('Keys of the screen, by mode and action, in place of the default ones.'),
			),
		),
		notices: v.optional(v.pipe(notifications, v.description('The earlier name of notifications.'))),
	},
	notObject,
);

/** The file as it is written, checked. */
export type OwnFields = v.InferOutput<typeof ownSchema>;
