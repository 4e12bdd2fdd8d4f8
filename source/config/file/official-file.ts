import { cleanText } from '../../text/clean-text.ts';
import { isRecord } from '../../text/is-record.ts';
import { mistakeIn } from './json-place.ts';

/** The parts of the official client's configuration file that this program uses. */
export interface OfficialConfig {
	readonly workspaces: readonly { readonly url: string; readonly apiKey: string }[];
	readonly defaultWorkspace: string | null;
	readonly apiUrl: string | null;
	readonly appUrl: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the path of the official client's file. `ROBOFLOW_CONFIG_DIR` names the file itself, but its name
 * suggests a folder and some people set it to one, so the path may be a folder.
 */
export function officialConfigPath(env: Environment, platform: string): string | null {
	const { ROBOFLOW_CONFIG_DIR: path, HOME: home, USERPROFILE: profile } = env;
	if (path) return path;
	if (platform === 'win32') return profile ? `${profile}\\roboflow\\config.json` : null;
	return home ? `${home}/.config/roboflow/config.json` : null;
}

const textOf = (value: unknown): string | null =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** Returns a name, cleaned because it may be shown on the screen. */
function nameOf(value: unknown): string | null {
	const text = textOf(value);
	return text === null ? null : cleanText(text).trim() || null;
}

/**
 * Decodes the file. Skips a workspace without slug or key, and ignores the property names of `workspaces`.
 *
 * @param path of the file, for the error.
 * @throws {Error} with path, line and column, when the text is not a JSON object.
 */
export function parseOfficialConfig(text: string, path: string): OfficialConfig {
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch {
		const { line, column } = mistakeIn(text);
		throw new Error(`${path}:${line}:${column}: not valid JSON`);
	}
	if (!isRecord(content)) throw new Error(`${path}:1:1: not a JSON object`);
	const entries = isRecord(content['workspaces']) ? Object.values(content['workspaces']) : [];
	return {
		workspaces: entries.filter(isRecord).flatMap((entry) => {
			const url = nameOf(entry['url']);
			const apiKey = textOf(entry['apiKey']);
			return url !== null && apiKey !== null ? [{ url, apiKey }] : [];
		}),
		defaultWorkspace: nameOf(content['RF_WORKSPACE']),
		apiUrl: textOf(content['API_URL']),
		appUrl: textOf(content['APP_URL']),
	};
}
