import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A running server; `close` ends it together with the connections a browser keeps open. */
export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

function tryPort(handler: RequestListener, port: number): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    // localhost only: the workbench is nobody else's business. The name stands for 127.0.0.1 or ::1.
    server.listen(port, 'localhost', () => resolve(server));
  });
}

/** Serves on the first free port from `port` on (20 are tried, then any the system gives); 0 takes any at once. */
export async function listen(handler: RequestListener, port: number): Promise<Listening> {
  const candidates = port === 0 ? [0] : [...Array.from({ length: 20 }, (_, step) => port + step), 0];
  for (const candidate of candidates) {
    const server = await tryPort(handler, candidate);
    if (!server) continue;
    return {
      port: (server.address() as AddressInfo).port,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
  throw new Error('Ingen ledig port på localhost.');
}
