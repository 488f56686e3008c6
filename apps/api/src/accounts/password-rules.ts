const common = ['password', '12345678', 'qwertyui', 'xinglou', 'iloveyou', '11111111', '88888888', 'abcdefgh'];

/** Length counts, composition does not (NIST SP 800-63B): at least 10, no common word, not the user name. */
export function strongEnough(password: string, username: string): boolean {
  const low = password.toLowerCase();
  return (
    password.length >= 10 &&
    password.length <= 200 &&
    !low.includes(username) &&
    !common.some((word) => low.startsWith(word))
  );
}
