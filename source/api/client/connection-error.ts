import type { Socket } from 'node:net';

/** Whether the other side's certificate is what ended a connection, whatever is wrong with it. */
export const isUntrusted = (socket: Socket | null): boolean =>
	socket !== null && 'authorizationError' in socket && Boolean(socket.authorizationError);

/** What stood in the way of a connection. */
export type Obstacle =
	/** The other side's certificate is not trusted here, has expired, or is for another host. */
	| 'certificate'
	/** The proxy requires a user name and a password. */
	| 'proxy-login'
	/** The proxy cannot be reached, or does not let the connection through. */
	| 'proxy';

/** No connection came about, so nothing was sent. Its `cause` is what Node says, where Node says anything. */
export class ConnectionError extends Error {
	override readonly name = 'ConnectionError';
	/** `null` where the cause's code tells. */
	readonly obstacle: Obstacle | null;

	constructor(obstacle: Obstacle | null, cause?: unknown) {
		super(obstacle ?? 'no connection', { cause });
		this.obstacle = obstacle;
	}
}
