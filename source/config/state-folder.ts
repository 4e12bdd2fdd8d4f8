type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the folder for data that is kept between runs: the XDG state folder, or Windows' local data.
 *
 * @returns `null` when the environment does not name one.
 */
export function stateFolder({ XDG_STATE_HOME, LOCALAPPDATA, HOME }: Environment): string | null {
	// The XDG specification says to ignore relative paths.
	if (XDG_STATE_HOME?.startsWith('/')) return `${XDG_STATE_HOME}/roboflow-jobs`;
	if (LOCALAPPDATA) return `${LOCALAPPDATA}\\roboflow-jobs`;
	return HOME ? `${HOME}/.local/state/roboflow-jobs` : null;
}
