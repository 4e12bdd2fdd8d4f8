type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the program keeps what should outlive it: the XDG state folder, or Windows' local data.
 *
 * @returns `null` where nobody says where that is.
 */
export function stateFolder({ XDG_STATE_HOME, LOCALAPPDATA, HOME }: Environment): string | null {
	// A relative path is to be taken for none, says the XDG specification.
	if (XDG_STATE_HOME?.startsWith('/')) return `${XDG_STATE_HOME}/roboflow-jobs`;
	if (LOCALAPPDATA) return `${LOCALAPPDATA}\\roboflow-jobs`;
	return HOME ? `${HOME}/.local/state/roboflow-jobs` : null;
}
