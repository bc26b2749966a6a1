import { statSync } from 'node:fs';

/**
 * Keys rotate without a restart: the file is read again when another one stands in its place. Its time alone would not tell:
 * a file that was copied with its time, or laid down by a tool that gives all of them one, would leave a retired key alive.
 */
export function rereadKeys<Keys>(file: string, read: (file: string) => Keys): () => Keys {
  let known = identityOf(file);
  let keys = read(file);
  return () => {
    const found = identityOf(file) ?? known;
    if (found !== known) {
      keys = read(file);
      known = found;
    }
    return keys;
  };
}

/** Taken before the file is read: what changes in between is read once more. Undefined while there is none. */
function identityOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && [found.ino, found.size, found.mtimeMs, found.ctimeMs].join(' ');
}
