const decoded = (text: string): string =>
	text.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
		try {
			return decodeURIComponent(bytes);
		} catch {
			return bytes;
		}
	});

/**
 * Returns user and password of a proxy; empty for none. Like curl, keeps a percent sign that encodes nothing.
 */
export const proxyLogin = ({
	username,
	password,
}: URL): { readonly user: string; readonly password: string } => ({
	user: decoded(username),
	password: decoded(password),
});
