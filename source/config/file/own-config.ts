import type { Rebindings } from '../../actions/bind-actions.ts';
import type { Teams } from '../../jobs/assign/teams.ts';
import type { NotificationSettings } from '../../jobs/events/notifications.ts';
import { cleanPerson } from '../../jobs/model/clean-person.ts';
import { cleanText } from '../../text/clean-text.ts';
import { isRecord } from '../../text/is-record.ts';
import { type OwnStyles, tokens } from '../../tokens.ts';
import { parseStyle } from './own-colours.ts';
import type { OwnFields } from './own-schema.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Fields = Readonly<Record<string, unknown>>;

/** A saved view in the file. */
export interface WrittenView {
	readonly name: string;
	/** As typed; empty for all jobs. */
	readonly filter: string;
	/** Name from the sort menu, with `-` before it for the reverse order; `null` for the default. */
	readonly sort: string | null;
	/** See {@link OwnConfig.columns}. @default the columns of all lists */
	readonly columns?: readonly string[] | null;
	/** The view as read from the file, including unknown fields; `{}` for a new view. */
	readonly written: Fields;
}

/** Content of the program's own configuration file. */
export interface OwnConfig {
	readonly views: readonly WrittenView[];
	/** The person's e-mail address. */
	readonly email: string | null;
	/** `null` detects it from the terminal. */
	readonly theme: NonNullable<OwnFields['theme']> | null;
	/** Replace the theme's styles. */
	readonly styles: OwnStyles;
	/**
	 * Columns of all lists except views with their own columns; not validated. `null` for the default columns.
	 */
	readonly columns: readonly string[] | null;
	/** Whether the screen responds to the mouse; `null` for the default. */
	readonly mouse: boolean | null;
	/** Seconds; 0 means manual refresh, `null` the default. */
	readonly interval: number | null;
	/** Teams by name. */
	readonly teams: Teams;
	/** Custom key bindings; not validated. */
	readonly keys: Rebindings;
	/** Which events send a notification. */
	readonly notifications: NotificationSettings;
	/** The object as read from the file, including unknown fields. */
	readonly written: Fields;
}

/** Returns the file's path; `null` without a home folder. */
export function ownConfigPath({ XDG_CONFIG_HOME, APPDATA, HOME }: Environment): string | null {
	// The XDG specification says to ignore relative paths.
	if (XDG_CONFIG_HOME?.startsWith('/')) return `${XDG_CONFIG_HOME}/roboflow-jobs/config.json`;
	if (APPDATA) return `${APPDATA}\\roboflow-jobs\\config.json`;
	return HOME ? `${HOME}/.config/roboflow-jobs/config.json` : null;
}

/** Returns the name of a file's notifications field: the current name, else the earlier one. */
export const notificationsField = (fields: Fields): 'notifications' | 'notices' =>
	fields['notifications'] === undefined && fields['notices'] !== undefined ? 'notices' : 'notifications';

/**
 * Adds defaults for missing fields to the validated fields.
 *
 * @param content the object that they were read from, in its own order.
 */
export function configOf(fields: OwnFields, content: Fields = fields): OwnConfig {
	const { kind = 'off', view: ofView } = fields[notificationsField(fields)] ?? {};
	const views: readonly unknown[] = Array.isArray(content['views']) ? content['views'] : [];
	return {
		views: (fields.views ?? []).map((view, index) => {
			const written = views[index];
			return {
				name: cleanText(view.name),
				filter: cleanText(view.filter ?? ''),
				sort: view.sort === undefined ? null : cleanText(view.sort),
				columns: view.columns?.map(cleanText) ?? null,
				written: isRecord(written) ? written : view,
			};
		}),
		email: fields.email === undefined ? null : cleanPerson(fields.email),
		theme: fields.theme ?? null,
		styles: Object.fromEntries(
			tokens.flatMap((token) => {
				const style = fields.colours?.[token];
				return style === undefined ? [] : [[token, parseStyle(style)]];
			}),
		),
		columns: fields.columns?.map(cleanText) ?? null,
		mouse: fields.mouse ?? null,
		interval: fields.interval ?? null,
		teams: Object.fromEntries(
			Object.entries(fields.teams ?? {}).map(([name, people]) => [name, people.map(cleanPerson)]),
		),
		keys: fields.keys ?? {},
		notifications: {
			kind,
			view: ofView === undefined ? null : cleanText(ofView),
		},
		written: content,
	};
}

/** Configuration without a file. */
export const defaultConfig: OwnConfig = configOf({});
