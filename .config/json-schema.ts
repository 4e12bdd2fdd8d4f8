import { toJsonSchema } from '@valibot/to-json-schema';
import { ownSchema } from '../source/config/file/own-schema.ts';

/** The published schema of the program's own configuration file, made from its decoder. */
export function jsonSchema(): object {
	const { $schema, ...schema } = toJsonSchema(ownSchema, { typeMode: 'input' });
	return { $schema, title: 'roboflow-jobs: config.json', ...schema };
}
