import { open } from 'node:fs/promises';
import type { Data } from '../../service/runtimes/node/openData.ts';
import { progressOf } from './progress.ts';
import { HEADER } from './transferLine.ts';
import { writeAside } from './writeAside.ts';

/** Characters that are written at once. */
const PARCEL = 256 * 1024;

/** Writes everything worth keeping as JSON lines into a new file; says how much that was. */
export async function exportTo({ store }: Data, file: string): Promise<string> {
  const progress = progressOf('records written');
  let count = 0;
  await writeAside(file, async (aside) => {
    const handle = await open(aside, 'wx', 0o600);
    let parcel = `${JSON.stringify(HEADER)}\n`;
    try {
      for await (const record of store.exportRecords()) {
        parcel += `${JSON.stringify(record)}\n`;
        count += 1;
        progress.step(count);
        if (parcel.length < PARCEL) continue;
        await handle.writeFile(parcel);
        parcel = '';
      }
      await handle.writeFile(parcel);
    } finally {
      progress.end();
      await handle.close();
    }
  });
  return `${count} records are in ${file}. It holds e-mail addresses: keep it as safe as the database.`;
}
