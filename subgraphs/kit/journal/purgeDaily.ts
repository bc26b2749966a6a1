const tag = 24 * 60 * 60 * 1_000;

/** Purges what may no longer be kept (§ 79 Abs. 4 SGB X: retrievals after six months), at start and every day. */
export function purgeDaily(purgeNow: () => Promise<unknown>, alarm: (kind: string, error?: unknown) => void): { close(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const purge = () => {
    running = purgeNow().then(
      () => undefined,
      (error: unknown) => alarm('bereinigung', error),
    );
  };
  const timer = setInterval(purge, tag);
  timer.unref();
  purge();
  return {
    close: () => {
      clearInterval(timer);
      return running;
    },
  };
}
