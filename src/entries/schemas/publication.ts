import { z } from 'zod';
import { slugOf } from '../../addresses/slug.ts';
import { nearest } from '../../editorial/nearest.ts';
import type { EditionId } from '../../editorial/identity.ts';
import type { PictureFile } from '../../editorial/picture.ts';
import type { Settings } from '../../editorial/settings.ts';
import { quoted } from '../../markdown/quoted.ts';
import { refuse } from '../refusal.ts';
import type { Reading } from '../refusal.ts';
import { contact } from './contact.ts';
import { filePath, list, readWith, text, url } from './fields.ts';

const A_ZONE = 'a time zone such as Europe/London';
const AN_EDITION = 'the name of the edition’s folder, such as en: small letters, digits and hyphens';
const A_LOCALE = 'a language tag such as en-GB';
const A_CALENDAR = 'a calendar such as gregory or persian';
const AN_ORIGIN = 'an address without a path, such as https://meridian.example';
const LENGTH = 'a whole number from 1 to 100';

const edition = () =>
  z.strictObject(
    {
      id: readWith(AN_EDITION, readEditionId),
      locale: readWith(A_LOCALE, readLocale),
      name: text(100, 'the name of the language in itself'),
      dir: z.enum(['ltr', 'rtl'], { error: 'ltr or rtl' }),
      calendar: readWith(A_CALENDAR, readCalendar).default('gregory'),
    },
    { error: 'an edition: id, locale, name, dir, calendar' },
  );

/** What `publication.yaml` may say. */
export function publicationSchema() {
  return z.strictObject({
    name: text(100),
    url: readWith(AN_ORIGIN, readOrigin),
    tagline: text(300).optional(),
    timeZone: readWith(A_ZONE, readZone),
    editions: list(edition(), 'a list of editions').min(1, { error: 'at least one edition' }),
    comments: z.enum(['open', 'closed'], { error: 'open or closed' }).default('open'),
    contact: contact().optional(),
    social: list(z.strictObject({ name: text(100), url: url() }, { error: 'a link: name, url' }), 'a list of links').default([]),
    feeds: z
      .strictObject(
        { length: z.int({ error: LENGTH }).min(1, { error: LENGTH }).max(100, { error: LENGTH }).default(20) },
        { error: 'feeds: length' },
      )
      .default({ length: 20 }),
    publisher: z
      .strictObject(
        { name: text(200).optional(), logo: filePath('the path of a picture such as ./logo.png').optional() },
        { error: 'a publisher: name, logo' },
      )
      .default({}),
  });
}

export type PublicationFields = z.output<ReturnType<typeof publicationSchema>>;

/** Makes the settings; `override` is the address of a staging site, null for the one that is written down. */
export function settingsOf(fields: PublicationFields, override: string | null, logo: PictureFile | null): Settings | null {
  const [first, ...others] = fields.editions;
  if (!first) return null;
  return {
    name: fields.name,
    url: override ?? fields.url,
    authority: new URL(fields.url).host,
    staging: override !== null && override !== fields.url,
    tagline: fields.tagline ?? null,
    timeZone: fields.timeZone,
    editions: [first, ...others],
    comments: fields.comments,
    contact: fields.contact ?? null,
    social: fields.social,
    feeds: fields.feeds,
    publisher: { name: fields.publisher.name ?? fields.name, logo },
  };
}

/** Reads the origin of a site; a path is refused, since every address is made from the root. */
export function readOrigin(value: string): Reading<string> {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return refuse('wrong-value', quoted(value), AN_ORIGIN);
  const { origin, pathname, search, hash, username } = new URL(value);
  if (pathname === '/' && search === '' && hash === '' && username === '') return { value: origin };
  return refuse('base-path', quoted(value), `${AN_ORIGIN}: a site under a path is not supported`, origin);
}

/** The name of an edition is a folder and the first segment of its addresses. */
function readEditionId(value: string): Reading<EditionId> {
  const slug = slugOf(value);
  if (slug === value && slug !== '' && slug.length <= 35) return { value: slug as EditionId };
  return refuse('wrong-value', quoted(value), AN_EDITION, slug === '' ? null : slug);
}

function readZone(value: string): Reading<string> {
  const zones = Intl.supportedValuesOf('timeZone');
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    if (value.includes('/') || value === 'UTC') return { value };
  } catch {
    return refuse('wrong-value', quoted(value), A_ZONE, nearest(value, zones));
  }
  return refuse('wrong-value', quoted(value), A_ZONE, nearest(value, zones));
}

function readLocale(value: string): Reading<string> {
  try {
    const [canonical = value] = Intl.getCanonicalLocales(value);
    return Intl.DateTimeFormat.supportedLocalesOf(value).length > 0 ? { value: canonical } : refuse('wrong-value', quoted(value), A_LOCALE);
  } catch {
    return refuse('wrong-value', quoted(value), A_LOCALE, value.replaceAll('_', '-'));
  }
}

function readCalendar(value: string): Reading<string> {
  const calendars = Intl.supportedValuesOf('calendar');
  return calendars.includes(value) ? { value } : refuse('wrong-value', quoted(value), A_CALENDAR, nearest(value, calendars));
}
