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

/** A list that a person gave a name. */
export interface WrittenView {
	readonly name: string;
	/** As typed; empty for all jobs. */
	readonly filter: string;
	/** As the sort menu calls it, with `-` before it for the other way; `null` for the usual one. */
	readonly sort: string | null;
	/** As {@link OwnConfig.columns}. @default those of every list */
	readonly columns?: readonly string[] | null;
	/** The view as it stands in the file, fields of other versions included; `{}` for a new one. */
	readonly written: Fields;
}

/** What the program's own configuration file says. */
export interface OwnConfig {
	readonly views: readonly WrittenView[];
	/** Who the person is. */
	readonly email: string | null;
	/** `null`: as the terminal is. */
	readonly theme: NonNullable<OwnFields['theme']> | null;
	/** In place of the theme's. */
	readonly styles: OwnStyles;
	/** Columns of lists that are no view with columns of its own, not checked; `null` for the usual ones. */
	readonly columns: readonly string[] | null;
	/** Whether the screen answers the mouse; `null` for the usual. */
	readonly mouse: boolean | null;
	/** Seconds; 0 refreshes manually, `null` is the usual time. */
	readonly interval: number | null;
	/** Groups of people by name. */
	readonly teams: Teams;
	/** Keys that the person binds; what is wrong with them is not known yet. */
	readonly keys: Rebindings;
	/** Of events that the terminal reports. */
	readonly notifications: NotificationSettings;
	/** The object as it stands in the file, fields of other versions included. */
	readonly written: Fields;
}

/** Where the file is; `null` where there is no home. */
export function ownConfigPath({ XDG_CONFIG_HOME, APPDATA, HOME }: Environment): string | null {
	// A relative path is to be taken for none, says the XDG specification.
	if (XDG_CONFIG_HOME?.startsWith('/')) return `${XDG_CONFIG_HOME}/roboflow-jobs/config.json`;
	if (APPDATA) return `${APPDATA}\\roboflow-jobs\\config.json`;
	return HOME ? `${HOME}/.config/roboflow-jobs/config.json` : null;
}

/** The name that a file has for its notifications: that of today, else the earlier one. */
export const notificationsField = (fields: Fields): 'notifications' | 'notices' =>
	fields['notifications'] === undefined && fields['notices'] !== undefined ? 'notices' : 'notifications';

/**
 * What checked fields say, with defaults for those that are missing.
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

/** What is said where nothing is. */
export const defaultConfig: OwnConfig = configOf({});
