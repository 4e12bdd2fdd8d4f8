import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const certificate = (file: string): string => join(import.meta.dirname, 'certificates', file);

/** The file that `NODE_EXTRA_CA_CERTS` can name: the issuer of all certificates but the self-signed one. */
export const issuerFile = certificate('issuer.pem');

/** What is special about a server's certificate. */
export type CertificateName = 'good' | 'expired' | 'wrong-host' | 'self-signed';

/** Serves over TLS on a free port of the loopback address until the test is over. */
export async function serveSecurely(name: CertificateName, answer: RequestListener): Promise<number> {
	const server = createServer(
		{ key: readFileSync(certificate(`${name}.key`)), cert: readFileSync(certificate(`${name}.pem`)) },
		answer,
	);
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	return port;
}
