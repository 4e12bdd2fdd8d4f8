import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isExempt, proxyFor } from '../../source/config/proxy.ts';
import { UsageError } from '../../source/config/usage-error.ts';

const api = 'https://api.roboflow.com';

describe('proxyFor', () => {
	it.each<[string, Record<string, string>, string | null]>([
		['nothing is set', {}, null],
		['HTTPS_PROXY', { HTTPS_PROXY: 'http://p:3128' }, 'http://p:3128'],
		['https_proxy', { https_proxy: 'http://p:3128' }, 'http://p:3128'],
		['both cases', { HTTPS_PROXY: 'http://upper', https_proxy: 'http://lower' }, 'http://lower'],
		['an empty lower case', { HTTPS_PROXY: 'http://upper', https_proxy: '' }, 'http://upper'],
		['no scheme', { HTTPS_PROXY: 'p:3128' }, 'http://p:3128'],
		['user and password', { HTTPS_PROXY: 'http://ann:secret@p:3128' }, 'http://p:3128'],
		['ALL_PROXY', { ALL_PROXY: 'socks5h://p:1080' }, 'socks5h://p:1080'],
		['SOCKS without a version', { all_proxy: 'socks://p:1080/' }, 'socks4://p:1080'],
		[
			'ALL_PROXY beside HTTPS_PROXY',
			{ all_proxy: 'http://all', HTTPS_PROXY: 'http://https' },
			'http://https',
		],
		['HTTP_PROXY alone', { HTTP_PROXY: 'http://p', http_proxy: 'http://p' }, null],
		['NO_PROXY', { HTTPS_PROXY: 'http://p', NO_PROXY: 'roboflow.com' }, null],
		['no_proxy', { HTTPS_PROXY: 'http://p', no_proxy: '*' }, null],
		['an address of IPv6', { HTTPS_PROXY: 'http://[::1]:8080' }, 'http://[::1]:8080'],
	])('%s', (_, env, shown) => {
		expect(proxyFor(api, env)?.shown ?? null).toBe(shown);
	});

	it.each(['http://localhost:8000', 'https://127.0.0.1', 'https://[::1]:8443', 'https://localhost'])(
		'never uses a proxy for %s',
		(address) => {
			expect(
				proxyFor(address, { HTTPS_PROXY: 'http://p', HTTP_PROXY: 'http://p', ALL_PROXY: 'http://p' }),
			).toBeNull();
		},
	);

	it.each(['ftp://ann:secret@p', 'http://', 'ann:secret@', 'socks6://ann:secret@p'])(
		'rejects %s',
		(value) => {
			try {
				proxyFor(api, { https_proxy: value });
			} catch (error) {
				expect(error).toBeInstanceOf(UsageError);
				expect(inspect(error)).toContain('https_proxy is not the address of a proxy');
				expect(inspect(error)).not.toContain('secret');
				return;
			}
			throw new Error('the address was accepted');
		},
	);

	it('keeps the password out of dumps', () => {
		const proxy = proxyFor(api, { HTTPS_PROXY: 'http://ann:secret@p:3128' });
		expect(proxy?.address()).toBe('http://ann:secret@p:3128/');
		expect(inspect(proxy, { showHidden: true, depth: 9 }) + JSON.stringify(proxy)).not.toContain('secret');
	});
});

describe('isExempt', () => {
	it.each([
		['api.roboflow.com', 'api.roboflow.com', true],
		['api.roboflow.com', 'roboflow.com', true],
		['api.roboflow.com', '.roboflow.com', true],
		['api.roboflow.com', '*.roboflow.com', true],
		['api.roboflow.com', 'ROBOFLOW.COM.', true],
		['api.roboflow.com', 'other.example, roboflow.com', true],
		['api.roboflow.com', 'other.example roboflow.com', true],
		['api.roboflow.com', 'flow.com', false],
		['api.roboflow.com', 'api', false],
		['api.roboflow.com', '', false],
		['api.roboflow.com', ' , ', false],
		['10.1.2.3', '10.0.0.0/8', true],
		['10.1.2.3', '10.1.2.3', true],
		['10.1.2.3', '11.0.0.0/8', false],
		['10.1.2.3', '10.0.0.0/99', false],
		['10.1.2.3', '2.3', false],
		['[fd00::1]', 'fd00::/8', true],
		['[fd00::1]', '[fd00::1]', true],
		['fd00::1', 'fe80::/10', false],
	])('%s in %j: %s', (host, list, expected) => {
		expect(isExempt(host, list)).toBe(expected);
	});
});
