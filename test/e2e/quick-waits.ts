import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

// Loaded before the built program (`node --import`): a watch waits a twentieth of each interval, so that a test
// of many refreshes takes no seconds. Timers of requests stay as they are.
const { setTimeout: wait } = timers;
timers.setTimeout = (time, value, options) => wait((time ?? 1) / 20, value, options);
syncBuiltinESMExports();
