import fc from 'fast-check';

// A check that judges a change draws the same values each time, so that the change alone decides. Developers draw
// new ones, and `npm run test:properties` many.
const { CI, PROPERTY_RUNS } = process.env;
fc.configureGlobal({
	...(CI === undefined ? {} : { seed: 1 }),
	...(PROPERTY_RUNS === undefined ? {} : { numRuns: Number(PROPERTY_RUNS) }),
});
