import { writeFile } from 'node:fs/promises';
import { jsonSchema } from './json-schema.ts';

// What editors check the program's own configuration file by. A test says when it is out of date.
await writeFile('schema.json', JSON.stringify(jsonSchema()));
