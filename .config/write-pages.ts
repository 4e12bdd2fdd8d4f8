import { readFile, writeFile } from 'node:fs/promises';
import { pages, refreshed } from './pages.ts';

// Writes the tables of keys, filter fields, options and JSON fields. A test says when they are out of date.
for (const path of pages) await writeFile(path, refreshed(await readFile(path, 'utf8')));
