import type { CommonOptions } from '../config/arguments/invocation.ts';
import type { Settings } from '../config/settings.ts';
import { jsonText } from '../jobs/output/records.ts';
import { cleanText } from '../text/clean-text.ts';
import { type InfoGroup, type InfoRecord, infoRecord, type Machine } from './info-record.ts';
import type { Io } from './io.ts';

/** Text for missing values. */
const absent: Readonly<Record<string, string>> = {
	cache: 'none is kept',
	log: 'not saved; the screen has a log',
	workspace: "not set (the key's workspace)",
	project: 'not set (asks at start)',
	proxy: 'none',
	keyFrom: 'no key was found',
	size: 'no terminal',
};

const words: Readonly<Record<string, string>> = {
	officialConfig: 'official config',
	lastVisit: 'last visit',
	keyFrom: 'key from',
};

function line([name, value]: readonly [string, InfoGroup[string]]): string {
	const text = value !== null && typeof value === 'object' ? `${value.path} (${value.state})` : value;
	return `${`${words[name] ?? name}:`.padEnd(17)}${cleanText(text ?? absent[name] ?? '-')}\n`;
}

const groupText = (group: InfoGroup): string => Object.entries(group).map(line).join('');

/** Formats the record as `name: value` lines, with an empty line between groups. */
function infoText({ versions, terminal, files, connection, problems }: InfoRecord): string {
	const groups = [versions, terminal, files, connection].map(groupText);
	const wrong = problems.map((problem) => line(['problem', problem])).join('');
	return [...groups, wrong].filter((text) => text !== '').join('\n');
}

/** Runs `info`: prints the files, address, project and versions in use. Sends no request. */
export function infoCommand(
	machine: Machine,
	readSettings: () => Settings,
	{ isJson, options }: { readonly isJson: boolean; readonly options: CommonOptions },
	{ out }: Io,
): void {
	const record = infoRecord(machine, readSettings, options.demo === true);
	out(isJson ? jsonText(record) : infoText(record));
}
