import type { Log } from './log';

/** Apollo's own messages may quote an operation or an answer: that there was one is kept, its text is not. */
export const apolloLog = (log: Log) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: () => log.warn({}, 'Apollo warned'),
  error: () => log.error({}, 'Apollo reported an error'),
});
