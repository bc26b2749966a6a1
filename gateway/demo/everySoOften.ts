const pause = 2_000;

/** Says a line at most every two seconds, so that a long seeding is seen to go on and a short one says nothing. */
export function everySoOften(say: (line: string) => void): (line: string) => void {
  let lastAt = performance.now();
  return (line) => {
    if (performance.now() - lastAt < pause) return;
    lastAt = performance.now();
    say(line);
  };
}
