import type { ServicePorts } from '../ports/ports.ts';
import type { Retained } from '../ports/upkeepStore.ts';
import { datesOf } from '../rules/dates.ts';

/** The retention step: removes what has passed its date and says how much that was. */
export async function retainUntil({ store, clock }: Pick<ServicePorts, 'store' | 'clock'>): Promise<string> {
  const now = clock();
  return sentenceOf(await store.retain(datesOf(now), now));
}

const NAMES: Record<keyof Retained, [one: string, many: string]> = {
  salts: ['salt', 'salts'],
  visits: ['visit', 'visits'],
  rates: ['rate', 'rates'],
  sessions: ['session', 'sessions'],
  notices: ['notice', 'notices'],
  emails: ['e-mail address', 'e-mail addresses'],
  refused: ['refused comment', 'refused comments'],
};

function sentenceOf(retained: Retained): string {
  const kinds = Object.keys(NAMES) as (keyof Retained)[];
  const counts = kinds.map((kind) => `${String(retained[kind])} ${NAMES[kind][retained[kind] === 1 ? 0 : 1]}`);
  return `Removed what has passed its date: ${counts.slice(0, -1).join(', ')} and ${counts.at(-1) ?? ''}.`;
}
