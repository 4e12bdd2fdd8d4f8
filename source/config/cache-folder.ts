type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the program keeps what it can make again: the XDG cache folder, or Windows' local data.
 *
 * @returns `null` where nobody says where that is.
 */
export function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Environment): string | null {
	// A relative path is to be taken for none, says the XDG specification.
	if (XDG_CACHE_HOME?.startsWith('/')) return `${XDG_CACHE_HOME}/roboflow-jobs`;
	if (LOCALAPPDATA) return `${LOCALAPPDATA}\\roboflow-jobs\\cache`;
	return HOME ? `${HOME}/.cache/roboflow-jobs` : null;
}
