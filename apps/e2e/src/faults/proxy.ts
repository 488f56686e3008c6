import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

export interface Proxy {
  readonly port: number;
  /** From now on nothing passes and nothing is refused: what a cable that was pulled looks like from both ends. */
  silence(): void;
  speak(): void;
  close(): void;
}

/** A line between two programs of one machine, that can go dead without either being told. */
export async function proxyTo(port: number): Promise<Proxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let silent = false;
  const server = createServer({ pauseOnConnect: true }, (near) => {
    const far = connect(port, '127.0.0.1');
    const pair = [near, far] as const;
    pairs.add(pair);
    near.pipe(far, { end: true });
    far.pipe(near, { end: true });
    for (const socket of pair) {
      socket.on('error', () => pair.forEach((s) => s.destroy()));
      socket.on('close', () => pairs.delete(pair));
      if (silent) socket.pause();
      else socket.resume();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    silence: () => {
      silent = true;
      for (const socket of [...pairs].flat()) socket.pause();
    },
    speak: () => {
      silent = false;
      for (const socket of [...pairs].flat()) socket.resume();
    },
    close: () => {
      server.close();
      for (const socket of [...pairs].flat()) socket.destroy();
    },
  };
}
