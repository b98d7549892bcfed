import { error } from '../editorial/finding.ts';
import type { Finding } from '../editorial/finding.ts';
import type { Settings } from '../editorial/settings.ts';
import { SETTINGS_FILE } from './discover.ts';
import type { Media, Wanted } from './media.ts';

/** The publisher's logo as a file to be opened, where there is one. */
export function logoFile(logo: string | null): Wanted[] {
  return logo === null ? [] : [{ path: logo, as: 'picture' }];
}

/** Puts the opened logo into the settings. */
export function withLogo(settings: Settings, logo: string | null, media: Media): Settings {
  const opened = logo === null ? null : (media.pictures.get(logo) ?? null);
  return { ...settings, publisher: { ...settings.publisher, logo: opened } };
}

/** Tells a logo that is missing or cannot be read. */
export function logoFindings(logo: string | null, media: Media): Finding[] {
  const refusal = logo === null ? undefined : media.refusals.get(logo);
  return refusal ? [error(SETTINGS_FILE, ['publisher', 'logo'], refusal)] : [];
}
