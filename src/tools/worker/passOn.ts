import type { ChildProcess } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** What wrangler says to people who develop, in every run. */
const KNOWN = /Scheduled Workers are not|To manually trigger|cdn-cgi\/local|cdn-cgi\/handler|For more details, see/;

export interface PassedOn {
  /** From now on what is said is passed on as it comes. */
  begin(): void;
  /** Passes on what was said before, to tell why nothing began. */
  tell(): void;
}

/** Passes on what a wrangler that runs has to say, line by line and without decoration. */
export function passOn(child: ChildProcess, say: (line: string) => void): PassedOn {
  let held: string[] | null = [];
  let rest = '';
  const hear = (text: Buffer) => {
    const lines = `${rest}${stripVTControlCharacters(String(text))}`.split('\n');
    rest = lines.pop() ?? '';
    const worth = lines.map((line) => line.trim().replace(/^▲ \[WARNING\] /, '')).filter((line) => line !== '' && !KNOWN.test(line));
    if (held) held.push(...worth);
    else worth.forEach(say);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const begin = () => void (held = null);
  return { begin, tell: () => (held ?? []).forEach(say) };
}
