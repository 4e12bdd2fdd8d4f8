import { globSync, readFileSync } from 'node:fs';

/** A phrase that nobody should have to read twice, and what the documents of the field say. */
const phrases: readonly (readonly [phrase: RegExp, say: string])[] = [
	[/\bclear answer\b/i, 'unconfirmed'],
	[/\blast look\b/i, 'review step, or last visit'],
	[/\bsince you last looked\b/i, 'since your last visit'],
	[/\bnobody (has )?drawn?\b/i, 'unannotated'],
	[/\btells? of\b/i, 'shows, reports, explains'],
	[/\b(is|are|was) struck out\b|\bstrikes? (a|the) key out\b/i, 'redacts'],
	[/\bthe one before\b/i, 'previous'],
	[/\bthe next one\b/i, 'next'],
	[/\bleave it as it is\b|\bchange nothing\b|\bdo nothing\b/i, 'cancel'],
	[/\bthe other way round\b/i, 'reverse order'],
	[/\bcame from\b/i, 'back'],
	[/\ball the same\b/i, 'anyway'],
	[/\bmeans nothing here\b/i, 'unknown command'],
	[/\bis called so\b/i, 'no match'],
	[/\bscreen anew\b/i, 'redraw'],
	[/\bhas rested\b|\bhave rested\b/i, 'idle'],
	[/\buntil (it|that) is mended\b/i, 'until fixed'],
	[/\bwhoever\b/i, 'a person who'],
	[/\bstill out\b/i, 'waiting for'],
	[/\bby hand\b/i, 'manually'],
	[/\bsubmit \/ last look\b/i, 'review'],
	[/\bno project is named\b/i, 'no project specified'],
	[/\bwrite over it\b/i, 'overwrite'],
	[/\bnobody (knows|began)\b/i, 'unknown, untouched'],
	[/\bhears\b/i, 'receives, reads'],
	[/\bgives? way\b/i, 'is replaced, is left out'],
	[/\beverything begins\b/i, 'start'],
	// One of them reads `1 jobs`.
	[
		/\$\{(?!counted)[^}]*\} (jobs|images|batches|projects|rows|people|views|calls)\b(?!\/)/,
		"counted(…, 'job')",
	],
];

/** Columns of a line on a screen of 80, and of what is filled into a text. */
const [room, filled] = [80, 8];

/** Texts of screens that do not fit on a line. Messages of other parts are wrapped where they are shown. */
function tooLong(file: string, content: string): readonly string[] {
	if (!/^source\/(actions|components|hooks|screens|state)\//.test(file) || file.endsWith('.md')) return [];
	return content.split('\n').flatMap((line, index) =>
		[...line.matchAll(/'((?:[^'\\]|\\.)* (?:[^'\\]|\\.)*)'|`([^`]* [^`]*)`/g)]
			.map(([, plain, template = '']) => plain ?? template.replaceAll(/\$\{[^}]*\}/g, 'x'.repeat(filled)))
			.filter((text) => text.length > room)
			.map((text) => `${file}:${index + 1}: ${text.length} columns, at most ${room} fit: ${text}`),
	);
}

const files = globSync(['source/**/*.{ts,tsx,md}', '*.md', '.config/**/*.md', 'test/**/README.md']);
const found = files.flatMap((file) => {
	const content = readFileSync(file, 'utf8');
	const odd = content
		.split('\n')
		.flatMap((line, index) =>
			phrases
				.filter(([phrase]) => phrase.test(line))
				.map(([phrase, say]) => `${file}:${index + 1}: ${phrase.exec(line)?.[0]} → ${say}`),
		);
	return [...odd, ...tooLong(file, content)];
});
for (const line of found) process.stderr.write(`${line}\n`);
if (found.length > 0) process.exitCode = 1;
