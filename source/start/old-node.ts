/** The oldest Node that runs this program: of `engines` in `package.json`, put in by the build. */
declare const OLDEST_NODE: number;

const { node } = process.versions;
// An older one gets as far as the first function that it does not have, and then fails with a page of code.
if (Number.parseInt(node, 10) < OLDEST_NODE) {
	process.stderr.write(
		`error: roboflow-jobs needs Node ${OLDEST_NODE} or later, and this is Node ${node}\nIn a clone, npm start runs it on a Node of its own; npm run build:binary makes a file that needs none.\n`,
	);
	process.exit(1);
}
