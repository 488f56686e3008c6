/** A sentence when this Node is older than 20.19, else ''. Old syntax on purpose. */
export function tooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return '';
  return (
    '需要 Node.js 20.19 或更新的版本，现在是 ' +
    version +
    '。 ' +
    'Node.js 20.19 or newer is needed, this is ' +
    version +
    '. https://nodejs.org/'
  );
}
