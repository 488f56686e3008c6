import { type Socket, connect, createServer } from 'node:net';

export interface FaultyNetwork {
  readonly url: string;
  /** From now on connections break at chance, or not any more. */
  storm(on: boolean): void;
  /** What was done to connections: [broken on the way there, answered by the server and never heard]. */
  readonly broken: { there: number; back: number };
  stop(): Promise<void>;
}

/**
 * Between the phones and the server. In a storm half of the connections break: after some bytes of the request, or when the
 * server has done its work and the answer is on its way.
 */
export async function faultyNetwork(port: number, chance: () => number): Promise<FaultyNetwork> {
  const broken = { there: 0, back: 0 };
  const open = new Set<Socket>();
  let storming = false;
  const server = createServer((phone) => {
    const api = connect(port, '127.0.0.1');
    const fate = storming ? chance() : 1;
    let left = Math.floor(chance() * 20_000);
    const end = () => {
      phone.destroy();
      api.destroy();
    };
    for (const socket of [phone, api]) {
      open.add(socket);
      socket.on('error', end).on('close', () => {
        open.delete(socket);
        end();
      });
    }
    phone.on('data', (bytes: Buffer) => {
      left -= bytes.length;
      if (fate < 0.25 && left < 0) {
        broken.there += 1;
        end();
      } else api.write(bytes);
    });
    api.on('data', (bytes: Buffer) => {
      if (fate >= 0.25 && fate < 0.5) {
        broken.back += 1;
        end();
      } else phone.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    broken,
    storm: (on) => {
      storming = on;
      for (const socket of open) socket.destroy();
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
