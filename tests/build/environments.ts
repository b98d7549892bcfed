/** The moment as of which the tests build the sample publication. */
export const NOW = '2026-11-22T00:00Z';

/** Machines as unlike as can be: what they build must not differ. */
export const BUILD_ENVIRONMENTS = {
  tehran: { TZ: 'Asia/Tehran', LANG: 'fa_IR.UTF-8', LC_ALL: 'fa_IR.UTF-8' },
  losAngeles: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
};
