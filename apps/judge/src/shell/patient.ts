type Ask = (url: string, init: RequestInit) => Promise<Response>;

/** 一格信号：a request may hang for minutes, and everything behind it. After so long it is given up as if nothing had answered. */
export const patient =
  (ask: Ask, ms: number): Ask =>
  (url, init) => {
    const giving = new AbortController();
    setTimeout(() => giving.abort(), ms);
    return ask(url, { ...init, signal: giving.signal });
  };
