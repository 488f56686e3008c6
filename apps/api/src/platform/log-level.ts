const logLevels = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

export const logs = (atLeast: LogLevel, level: LogLevel): boolean =>
  logLevels.indexOf(level) <= logLevels.indexOf(atLeast);

/** @throws where LOG_LEVEL is no level: a silent log would be noticed when it is needed */
export function logLevelOf(text: string | undefined): LogLevel {
  const level = logLevels.find((known) => known === (text || 'info'));
  if (!level) throw new Error(`LOG_LEVEL=${text}: ${logLevels.join(', ')}`);
  return level;
}
