import type { Socket } from 'node:net';

/** Whether a connection ended because the server's certificate was not accepted, for whatever reason. */
export const isUntrusted = (socket: Socket | null): boolean =>
	socket !== null && 'authorizationError' in socket && Boolean(socket.authorizationError);

/** What prevented a connection. */
export type Obstacle =
	/** The server's certificate is not trusted, has expired, or is for another host. */
	| 'certificate'
	/** The proxy requires a user name and a password. */
	| 'proxy-login'
	/** The proxy cannot be reached, or refuses the connection. */
	| 'proxy';

/** No connection was opened, so nothing was sent. Its `cause` is Node's error, if there is one. */
export class ConnectionError extends Error {
	override readonly name = 'ConnectionError';
	/** `null` when the code of the cause determines it. */
	readonly obstacle: Obstacle | null;

	constructor(obstacle: Obstacle | null, cause?: unknown) {
		super(obstacle ?? 'no connection', { cause });
		this.obstacle = obstacle;
	}
}
