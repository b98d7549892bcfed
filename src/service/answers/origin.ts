import type { Call, Desk } from '../desk.ts';
import { directoryOf } from './article.ts';
import { Refusal } from './refusal.ts';

/**
 * Refuses (403) what another site's page sends: an origin that is neither the request's host, nor the publication's site, nor
 * allowed. Without an `Origin`, `Sec-Fetch-Site` must be `same-origin` or `none`; without both it is no browser's page.
 */
export async function requireOwnOrigin(c: Call, desk: Desk): Promise<void> {
  const origin = c.req.header('origin');
  if (origin === undefined) {
    const site = c.req.header('sec-fetch-site');
    if (site === undefined || site === 'same-origin' || site === 'none') return;
    throw new Refusal(403, 'foreign-origin');
  }
  if (isHost(origin, c.req.url)) return;
  if (await isAllowed(c, desk, origin)) return;
  throw new Refusal(403, 'foreign-origin');
}

/** Whether an origin other than the request's own may read and post: the publication's site, or one that the settings name. */
export async function isAllowed(c: Call, desk: Desk, origin: string): Promise<boolean> {
  if (desk.ports.settings.allowedOrigins.includes(origin)) return true;
  const { site } = await directoryOf(c, desk);
  return URL.canParse(site) && new URL(site).origin === origin;
}

/** Whether an origin is the host of an address; behind a proxy the function may not know its own scheme. */
export function isHost(origin: string, address: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === new URL(address).host;
}
