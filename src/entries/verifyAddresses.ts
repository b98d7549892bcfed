import { tidyAddress } from '../addresses/parse.ts';
import { isReserved } from '../addresses/reserved.ts';
import type { Entries } from '../editorial/entries.ts';
import { error, WHOLE_FILE } from '../editorial/finding.ts';
import type { Finding } from '../editorial/finding.ts';
import type { Claim } from '../editorial/register.ts';
import { SETTINGS_FILE } from './discover.ts';
import { addressOfClaim, foldAddress, occupantAt } from './siteAddresses.ts';
import type { SiteAddresses } from './siteAddresses.ts';

/** Finds names that the engine needs, pages that share an address, and redirects that lead away from a living page. */
export function verifyAddresses(entries: Entries, claims: readonly Claim[], addresses: SiteAddresses): Finding[] {
  return [
    ...reservedEditions(entries),
    ...reservedNames(claims),
    ...sharedAddresses(entries, claims),
    ...takenRedirects(entries, addresses),
  ];
}

function reservedEditions({ settings }: Entries): Finding[] {
  return settings.editions.flatMap(({ id }, index) =>
    isReserved(id) ? [error(SETTINGS_FILE, ['editions', index, 'id'], { rule: 'reserved-address', ...reserved(id) })] : [],
  );
}

function reservedNames(claims: readonly Claim[]): Finding[] {
  return claims
    .filter(({ list, id }) => (list === 'sections' || list === 'pages') && isReserved(id))
    .map(({ file, id }) => error(file, WHOLE_FILE, { rule: 'reserved-address', ...reserved(id) }));
}

function reserved(id: string): { found: string; expected: string } {
  return { found: `the name "${id}"`, expected: `another name: the engine needs /${id}/ itself` };
}

/** Sections and pages share the first segment of addresses, and editions take theirs from the default edition. */
function sharedAddresses({ settings }: Entries, claims: readonly Claim[]): Finding[] {
  const owners = new Map(settings.editions.slice(1).map(({ id }) => [foldAddress(`/${id}/`), `the edition ${id}`]));
  const findings: Finding[] = [];
  for (const claim of claims) {
    if (claim.list !== 'sections' && claim.list !== 'pages') continue;
    const address = addressOfClaim(claim, settings.editions);
    const owner = owners.get(foldAddress(address));
    // Two files of one kind are told apart by their ids already.
    if (!owner) owners.set(foldAddress(address), claim.file);
    else if (!owner.includes(`/${claim.list}/`)) {
      findings.push(
        error(claim.file, WHOLE_FILE, {
          rule: 'duplicate-address',
          found: `the address ${address}`,
          expected: `an address of its own: ${owner} has it`,
        }),
      );
    }
  }
  return findings;
}

const SERVED = /^\/(?:_[^/]*|admin|api|og|pagefind)(?:\/|$)/i;

/** Who stands at a path: a file, or the engine with its own pages, feeds and files; null where nobody does. */
function holderOf(address: string, addresses: SiteAddresses): string | null {
  const found = occupantAt(address, addresses);
  if (found) return found.occupant.claim?.file ?? 'the engine';
  const name = /^\/([^/]+)\/?$/.exec(address)?.[1] ?? '';
  const isOurs = SERVED.test(address) || (isReserved(name) && !/^\d{4}$/.test(name));
  return isOurs ? 'the engine' : null;
}

function takenRedirects({ articles }: Entries, addresses: SiteAddresses): Finding[] {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { file, redirectFrom } of articles) {
    for (const [index, path] of redirectFrom.entries()) {
      const key = foldAddress(path);
      const spot = ['redirectFrom', index];
      const holder = holderOf(tidyAddress(path), addresses);
      const owner = owners.get(key);
      const found = `the old path ${path}`;
      if (holder)
        findings.push(error(file, spot, { rule: 'redirect-taken', found, expected: `a path where no page stands; ${holder} has it` }));
      else if (owner)
        findings.push(
          error(file, spot, { rule: 'redirect-twice', found, expected: `a path that one article redirects; ${owner} does so` }),
        );
      else owners.set(key, file);
    }
  }
  return findings;
}
