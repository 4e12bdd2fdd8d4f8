/** Environment variables, most important first. */
export const environmentTexts = {
	ROBOFLOW_API_KEY: 'API key; used instead of those of the official client',
	ROBOFLOW_PROJECT: 'project, WORKSPACE/PROJECT or a web link, if no argument names one',
	RF_WORKSPACE: 'workspace, if no argument names one',
	ROBOFLOW_AUTH: 'query or bearer: how the key is sent',
	ROBOFLOW_CONFIG_DIR: 'the file, not the folder, of the official client',
	API_URL: 'address of the API; https, or this machine',
	APP_URL: 'address of the web app',
	HTTPS_PROXY: 'the proxy to the API, in either case; never for this machine',
	ALL_PROXY: 'the same, where HTTPS_PROXY is not set',
	NO_PROXY: 'hosts, domains and networks that are reached without a proxy',
	NODE_EXTRA_CA_CERTS: 'a file of more certificates to trust',
	NODE_USE_SYSTEM_CA: '1 trusts the certificates of the system, too',
	LC_ALL: 'the locale; without UTF-8, signs are drawn in ASCII',
	LC_CTYPE: 'the same, where LC_ALL is not set',
	LANG: 'the same, where neither is set',
	COLUMNS: 'columns of a terminal that does not report its size (default: 80)',
	LINES: 'rows of such a terminal (default: 24)',
	NO_COLOR: 'if set and not empty: no colours',
	COLORFGBG: 'colours of the terminal, for the default theme',
	XDG_CONFIG_HOME: 'where configuration is kept; an absolute path',
	XDG_STATE_HOME: 'where state is kept; an absolute path',
} as const satisfies Readonly<Record<string, string>>;

/** Files that the program reads or writes. */
export const fileTexts = {
	'~/.config/roboflow/config.json': 'the official client’s, with keys; it is read, and never written',
	'~/.config/roboflow-jobs/config.json': 'the program’s own: views, e-mail, theme, interval, keys',
	'~/.local/state/roboflow-jobs/': 'drafts, the journal of what was sent, the counts of jobs over time',
} as const satisfies Readonly<Record<string, string>>;

/** Exit codes, the same as the official client's. */
export const exitTexts = {
	0: 'done',
	1: 'an error: of the arguments, the network, the service',
	2: 'the key is missing, or was refused',
	3: 'there is no such workspace, project, batch or job',
} as const satisfies Readonly<Record<number, string>>;

/** Example commands and their descriptions. */
export const exampleTexts = [
	['Open the screen on a project:', 'roboflow-jobs acme/warehouse'],
	[
		'Jobs to review with their number of images, the most first:',
		"roboflow-jobs list --filter 'review>0' --sort review --plain --columns name,review",
	],
	[
		'Ids of jobs with more than 20 images left that are older than three days:',
		"roboflow-jobs list --filter 'left>20 age>3d' --plain --columns id | cut -f1",
	],
	[
		'Print the name of each job that is done:',
		'roboflow-jobs list --watch --filter stage:done | jq -r \'select(.event == "new") | .job.name\'',
	],
	[
		'Split a batch across labelers:',
		'roboflow-jobs create --batch ID --num-images 100 --split ann@acme.example,bob@acme.example=2 --dry-run',
	],
	[
		'Add every approved image to the dataset, 70/20/10 over all jobs:',
		"roboflow-jobs list --filter 'approved>=100%' --plain --columns id | roboflow-jobs accept - --split 70/20/10 --yes",
	],
	[
		'The same over all projects, whose jobs are named by link:',
		"roboflow-jobs list --all --filter 'approved>=100%' --plain --columns link | roboflow-jobs accept - --split 70/20/10 --yes",
	],
] as const satisfies readonly (readonly [what: string, command: string])[];
