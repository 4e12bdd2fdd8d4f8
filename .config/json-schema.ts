import { toJsonSchema } from '@valibot/to-json-schema';
import type { Action } from '../source/actions/action.ts';
import { actions } from '../source/actions/actions.ts';
import { ownSchema } from '../source/config/file/own-schema.ts';
import { tokens } from '../source/tokens.ts';

/** What editors offer and check by beyond the decoder, which leaves names that it does not know to the table. */
const keys = {
	type: 'object',
	properties: Object.fromEntries(
		Object.entries<readonly Action[]>(actions).map(([mode, all]) => [
			mode,
			{
				type: 'object',
				propertyNames: {
					enum: all.filter(({ isFixed }) => isFixed !== true).map(({ id }) => id),
				},
				additionalProperties: {
					type: 'array',
					items: { type: 'string', minLength: 1 },
					minItems: 1,
					uniqueItems: true,
				},
			},
		]),
	),
	additionalProperties: false,
} as const;

/** The published schema of the program's own configuration file, made from its decoder and the table of actions. */
export function jsonSchema(): object {
	const { $schema, properties, ...schema } = toJsonSchema(ownSchema, { typeMode: 'input' });
	return {
		$schema,
		title: 'roboflow-jobs: config.json',
		...schema,
		properties: {
			...properties,
			colours: { ...objectOf(properties?.['colours']), propertyNames: { enum: tokens } },
			keys: { ...keys, description: descriptionOf(properties?.['keys']) },
		},
	};
}

const descriptionOf = (schema: unknown): unknown =>
	typeof schema === 'object' && schema !== null && 'description' in schema ? schema.description : undefined;

const objectOf = (schema: unknown): object => (typeof schema === 'object' && schema !== null ? schema : {});
