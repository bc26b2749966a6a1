/** One system call of a trace by `strace -f -y -ttt -s`, at the line where it was finished. */
export interface SystemCall {
  readonly name: string;
  /** What its first argument is a handle of: a path, or `TCP:[…]`. */
  readonly target: string;
  readonly text: string;
  /** Whether a fault was reported. */
  readonly failed: boolean;
  /** Line of its beginning and of its end: two calls overlap where these do. */
  readonly begun: number;
  readonly ended: number;
}

const started = /^(\d+) +(\w+)\((\d+)<([^>]*)>/;
const unfinished = / <unfinished \.\.\.>$/;
const resumed = /^(\d+) +<\.\.\. (\w+) resumed>(.*)$/;

/** The calls in the order they began. A call that another thread interrupts in the trace stands there in two lines. */
export function systemCallsIn(trace: string): readonly SystemCall[] {
  const open = new Map<string, Omit<SystemCall, 'failed' | 'ended'>>();
  const calls: SystemCall[] = [];
  const failed = (text: string) => / = -1 /.test(text);
  trace.split('\n').forEach((line, index) => {
    const [, thread = '', name = '', , target = ''] = started.exec(line) ?? [];
    if (name) {
      const call = { name, target, text: line, begun: index };
      if (unfinished.test(line)) open.set(thread, call);
      else calls.push({ ...call, failed: failed(line), ended: index });
      return;
    }
    const [, resumedThread = '', , rest = ''] = resumed.exec(line) ?? [];
    const call = open.get(resumedThread);
    if (!call) return;
    open.delete(resumedThread);
    calls.push({ ...call, text: `${call.text}${rest}`, failed: failed(rest), ended: index });
  });
  return calls.sort((a, b) => a.begun - b.begun);
}
