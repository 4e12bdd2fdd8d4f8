import { registerHooks } from 'node:module';

/** As packages import it. */
const module = `export { quickWidth as default } from '${new URL('../source/start/quick-width.ts', import.meta.url)}'`;

// As the build does, so that Ink and the program measure text alike.
registerHooks({
	resolve: (specifier, context, next) =>
		specifier === 'string-width' && context.parentURL?.includes('/node_modules/')
			? { url: `data:text/javascript,${encodeURIComponent(module)}`, shortCircuit: true }
			: next(specifier, context),
});
