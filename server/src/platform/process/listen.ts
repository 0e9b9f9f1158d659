import { DomainError } from '@uade/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { errorCode } from '../../common/error-code';
import type { Settings } from '../../config/settings';

/**
 * Open the port.
 *
 * @returns The address to open in a browser.
 * @throws conflict   If another program has the port.
 * @throws forbidden  If this user may not open it.
 */
export async function listen(app: NestFastifyApplication, { host, port }: Settings): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw asRefusal(error, port);
  }
  return urlOf(app.getHttpServer().address() as AddressInfo);
}

function urlOf({ address, port, family }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function asRefusal(error: unknown, port: number): unknown {
  const code = errorCode(error);
  if (code === 'EADDRINUSE') {
    const next = port === 65_535 ? 8080 : port + 1;
    return new DomainError(
      'conflict',
      `Port ${port} is taken by another program`,
      `End that program, or take another port: PORT=${next} npm start`,
    );
  }
  if (code === 'EACCES') {
    return new DomainError(
      'forbidden',
      `Port ${port} is not open to this user`,
      'Take one above 1023: PORT=8080 npm start',
    );
  }
  return error;
}
