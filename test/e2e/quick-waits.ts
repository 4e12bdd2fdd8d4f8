// Loaded before the built program (`node --import`): a watch waits a twentieth of each interval, so that a test
// of many refreshes takes no seconds. Time-outs of requests stay as they are.
const { setInterval: wait } = globalThis;
globalThis.setInterval = ((run: () => void, time = 1) => wait(run, time / 20)) as typeof setInterval;
