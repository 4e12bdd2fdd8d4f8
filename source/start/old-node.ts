/** The oldest Node that runs this program, from `engines` in `package.json`. Defined by the build. */
declare const OLDEST_NODE: string;

const { node } = process.versions;
const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
const [major = 0, minor = 0] = node.split('.').map(Number);
// An older Node would fail at the first function that it lacks, and print a page of code.
if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
	process.stderr.write(
		`error: roboflow-jobs needs Node ${OLDEST_NODE} or later, and this is Node ${node}\nIn a clone, npm start runs it on a Node of its own; npm run build:binary makes a file that needs none.\n`,
	);
	process.exit(1);
}
