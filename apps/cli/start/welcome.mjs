import { networkInterfaces } from 'node:os';

const doors = [
  ['/', '工作台', 'dashboard'],
  ['/judge/', '手机端（评委、暗访员）', 'phone app'],
  ['/notice/', '公示', 'public notice'],
  ['/api/docs', '接口说明', 'API'],
];
const accounts = [
  ['office', '自治办', 'self-governance office', '/'],
  ['leadership', '街道领导', 'leadership', '/'],
  ['area-01 … area-11', '居民区', 'residents’ committees', '/'],
  ['judge-01 … judge-15', '评委', 'judges', '/judge/'],
  ['inspector-1 … inspector-6', '暗访员', 'inspectors', '/judge/'],
  ['admin', '管理员', 'administrator', '/'],
];

export function welcome({ port, tls, publicOrigin, demoPassword, dataDir }) {
  const scheme = tls ? 'https' : 'http';
  const origin = publicOrigin || `${scheme}://localhost:${port}`;
  const lines = ['', '星楼已就绪 Xinglou is ready', ''];
  for (const [path, zh, en] of doors) lines.push(`  ${pad(origin + path, 40)} ${zh} ${en}`);
  const lan = Object.values(networkInterfaces())
    .flat()
    .find((at) => at && at.family === 'IPv4' && !at.internal);
  if (lan && !publicOrigin)
    lines.push(`  ${pad(`${scheme}://${lan.address}:${port}/judge/`, 40)} 同一网络的手机 phones on this network`);
  if (demoPassword) {
    lines.push('', `  演示账号（演示数据，演示日期 2019-11-05） demo sign-ins, password: ${demoPassword}`, '');
    for (const [name, zh, en, path] of accounts) lines.push(`  ${pad(name, 26)} ${pad(path, 8)} ${zh} ${en}`);
  }
  lines.push('', `  数据目录 data: ${dataDir}`, '  按 Ctrl-C 停止 Ctrl-C stops it', '');
  return lines.join('\n');
}

const pad = (text, width) => text.padEnd(width);
