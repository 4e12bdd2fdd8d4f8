type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the folder for files that can be recreated: the XDG cache folder, or Windows' local data.
 *
 * @returns `null` when the environment does not name one.
 */
export function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Environment): string | null {
	// The XDG specification says to ignore relative paths.
	if (XDG_CACHE_HOME?.startsWith('/')) return `${XDG_CACHE_HOME}/roboflow-jobs`;
	if (LOCALAPPDATA) return `${LOCALAPPDATA}\\roboflow-jobs\\cache`;
	return HOME ? `${HOME}/.cache/roboflow-jobs` : null;
}
