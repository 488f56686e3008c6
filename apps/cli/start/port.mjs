import { createServer } from 'node:net';
import { Stop } from './say.mjs';

export function portOf(text = '3000') {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) throw new Stop(`PORT=${text} 不是端口号。 PORT is not a port.`);
  return port;
}

/** Asked before anything is built: a taken port is the commonest reason for a start to fail. */
export async function requireFree(port) {
  for (const host of [undefined, '127.0.0.1']) {
    const problem = await new Promise((done) => {
      const probe = createServer();
      probe.once('error', done);
      probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(undefined)));
    });
    if (problem?.code === 'EADDRINUSE')
      throw new Stop(`端口 ${port} 已被占用，可以换一个：PORT=${port + 1} npm start。 Port ${port} is taken.`);
    if (problem?.code === 'EACCES')
      throw new Stop(`没有权限使用端口 ${port}。 Port ${port} needs more rights; try PORT=3000.`);
  }
}
