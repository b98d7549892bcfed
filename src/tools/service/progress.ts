const OFTEN = 2_000;
const SELDOM = 50_000;

export interface Progress {
  /** So many are done. */
  step(count: number): void;
  /** Nothing follows. */
  end(): void;
}

/** Tells on standard error how far long work has come: one changing line on a terminal, a line now and then elsewhere. */
export function progressOf(what: string, out: NodeJS.WriteStream = process.stderr): Progress {
  const every = out.isTTY ? OFTEN : SELDOM;
  let isTold = false;
  const step = (count: number) => {
    if (count % every !== 0) return;
    isTold = true;
    out.write(out.isTTY ? `\r${count} ${what}` : `${count} ${what}\n`);
  };
  const end = () => {
    if (isTold && out.isTTY) out.write('\r\u001b[K');
  };
  return { step, end };
}
