import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** Licenses that let everybody use, change and pass on what they cover, while its notices go with it. */
const permissive: ReadonlySet<string> = new Set([
	'0BSD',
	'Apache-2.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'ISC',
	'MIT',
]);

/** Who holds the rights in packages that are published without the text of their license: as their sources say. */
const holders: Readonly<Record<string, string>> = {
	'@humanwhocodes/momoa': 'Nicholas C. Zakas',
	'yoga-layout': 'Meta Platforms, Inc. and affiliates',
};

/** A package of which something is passed on. */
export interface LicensedPackage {
	readonly name: string;
	readonly version: string;
	/** As SPDX calls it. */
	readonly license: string;
	/** The license and all notices, as they are published. */
	readonly text: string;
}

interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly license?: unknown;
}

const root = join(import.meta.dirname, '..');

const textOf = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();

/** The text that SPDX has for a license, for packages that have none of their own. */
function usualText(license: string, holder: string): string {
	const path = join(root, `node_modules/spdx-license-list/licenses/${license}.json`);
	const { licenseText }: { readonly licenseText: string } = JSON.parse(readFileSync(path, 'utf8'));
	const [heading = '', ...rest] = licenseText.trim().split('\n');
	const terms = rest.filter((line) => !/^Copyright \(c\) </.test(line)).join('\n');
	return `${heading}\n\nCopyright (c) ${holder}\n\n${terms.trim()}`;
}

/** The folders of the packages from which something is in a bundle, in order. */
export function bundledFolders({ outputs }: Metafile): readonly string[] {
	const sources = Object.values(outputs).flatMap(({ inputs }) =>
		Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
	);
	const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
	// What a plugin makes has the name of the plugin and a colon in front.
	const files = sources.filter((path) => !/^[\w-]+:/.test(path));
	return [...new Set(files.flatMap((path) => folder.exec(path) ?? []))].sort();
}

/**
 * Reads the license of a package, with its notices.
 *
 * @throws where the license is missing, or is not known to be permissive.
 */
export function licensedPackage(folder: string): LicensedPackage {
	const { name, version, license }: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	if (typeof license !== 'string' || !permissive.has(license)) {
		throw new Error(`${name} ${version}: license "${license}" is not known to be permissive`);
	}
	const files = readdirSync(folder).sort();
	const own = files.filter((file) => /^(licen[cs]e|copying)/i.test(file));
	const notices = files.filter((file) => /^(notice|third)/i.test(file));
	const holder = holders[name];
	if (own.length === 0 && holder === undefined) {
		throw new Error(`${name} ${version}: the text of its license is missing`);
	}
	const texts = [...own, ...notices].map((file) => textOf(join(folder, file)));
	if (own.length === 0 && holder !== undefined) texts.unshift(usualText(license, holder));
	return { name, version, license, text: texts.join('\n\n') };
}

const rule = `\n\n${'='.repeat(80)}\n\n`;

/**
 * What `roboflow-jobs licenses` prints: the program's own license, and those of all that it contains.
 *
 * @param others are in the file beside the bundle.
 */
export function licensesText(metafile: Metafile, others: readonly LicensedPackage[] = []): string {
	const bundled = bundledFolders(metafile).map((folder) => licensedPackage(join(root, folder)));
	const parts = [licensedPackage(root), ...bundled, ...others];
	return `${[...Map.groupBy(parts, ({ license, text }) => `License: ${license}\n\n${text}`)]
		.map(([text, packages]) => {
			const names = packages.map(({ name, version }) => `${name} ${version}`);
			return `${[...new Set(names)].sort().join('\n')}\n\n${text}`;
		})
		.join(rule)}\n`;
}
