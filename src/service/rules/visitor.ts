import type { Client } from '../ports/ports.ts';
import type { Desk } from '../desk.ts';
import { keyedDigest } from '../seal.ts';
import { networkOf } from './network.ts';

/** A visitor under the salts that live: keyed hashes that say nothing once the salts are deleted. */
export interface Visitor {
  /** Today's UTC day: `2026-11-23`. */
  day: string;
  today: string;
  /** Under today's and yesterday's salt, as far as there are any; today's first. */
  all: string[];
  /** Digests of a text under the same salts, today's first. */
  mark(text: string): string[];
}

const DAY = 86_400_000;

/** The UTC day of a moment: `2026-11-23`. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Tells a visitor by network address: IPv4 whole, IPv6 by its /64. */
export async function visitorOf({ ports }: Desk, client: Client): Promise<Visitor> {
  const now = ports.clock();
  const day = dayOf(now);
  const { today, yesterday } = await ports.store.salts(day, dayOf(now - DAY), hex(ports.random(32)));
  const salts = yesterday === null ? [today] : [today, yesterday];
  const secret = hex(ports.settings.secret);
  const mark = (text: string) => salts.map((salt) => keyedDigest(salt + secret, text));
  const all = mark(`visitor ${networkOf(client.address)}`);
  return { day, today: all[0] ?? '', all, mark };
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
