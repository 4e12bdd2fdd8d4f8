/** The oldest Node that runs this program: of `engines` in `package.json`, put in by the build. */
declare const OLDEST_NODE: string;

const { node } = process.versions;
const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
const [major = 0, minor = 0] = node.split('.').map(Number);
// An older one gets as far as the first function that it does not have, and then fails with a page of code.
if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
	process.stderr.write(
		`error: roboflow-jobs needs Node ${OLDEST_NODE} or later, and this is Node ${node}\nIn a clone, npm start runs it on a Node of its own; npm run build:binary makes a file that needs none.\n`,
	);
	process.exit(1);
}
