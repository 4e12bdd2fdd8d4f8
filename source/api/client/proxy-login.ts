const decoded = (text: string): string =>
	text.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
		try {
			return decodeURIComponent(bytes);
		} catch {
			return bytes;
		}
	});

/** User and password of a proxy; empty for none. A percent sign that encodes nothing stays, as curl has it. */
export const proxyLogin = ({
	username,
	password,
}: URL): { readonly user: string; readonly password: string } => ({
	user: decoded(username),
	password: decoded(password),
});
