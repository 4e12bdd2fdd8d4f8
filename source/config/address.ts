import { UsageError } from './usage-error.ts';

/** Whether the host of a URL is this machine. */
export const isLoopback = (hostname: string): boolean =>
	/^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);

/**
 * Validates an address that receives the key: https, or http on this machine.
 *
 * @param name the setting that holds it, for the message.
 * @returns the address without a trailing slash.
 * @throws {UsageError} without repeating the address, which may contain a password.
 */
export function parseAddress(text: string, name: string): string {
	const url = URL.parse(text);
	if (url === null || !/^https?:$/.test(url.protocol)) {
		throw new UsageError(`${name} is not a web address`, 'write it as https://HOST');
	}
	if (url.username || url.password || url.search || url.hash) {
		throw new UsageError(`${name} holds more than an address`, 'leave out user, password, ? and #');
	}
	if (url.protocol !== 'https:' && !isLoopback(url.hostname)) {
		throw new UsageError(
			`${name} is not https, and would send the key in the clear`,
			'write it as https://…',
		);
	}
	return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
