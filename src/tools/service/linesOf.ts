import { createReadStream } from 'node:fs';
import { CommandFault } from './commandFault.ts';

/** More than the longest comment takes in JSON, every character of it escaped. */
const LONGEST_LINE = 256 * 1024;

export interface Line {
  number: number;
  text: string;
}

/** The lines of a file, read piece by piece; throws `CommandFault` naming the line for what is not UTF-8 or is longer than any line of ours. */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const finish = (): Line => {
    number += 1;
    const bytes = Buffer.concat(parts);
    [parts, length] = [[], 0];
    return { number, text: decode(decoder, bytes, number) };
  };
  const add = (part: Buffer) => {
    length += part.length;
    if (length > LONGEST_LINE) throw new CommandFault(`Line ${number + 1} is longer than any line of an export.`);
    parts.push(part);
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end));
      start = end + 1;
      yield finish();
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}

function decode(decoder: TextDecoder, bytes: Buffer, number: number): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new CommandFault(`Line ${number} is not UTF-8.`);
  }
}
