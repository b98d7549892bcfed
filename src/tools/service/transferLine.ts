import { cleanName } from '../../service/rules/name.ts';
import { cleanText, lengthOf, renderText } from '../../service/rules/text.ts';
import { parseWords, WORD_LIST } from '../../service/rules/words.ts';
import { LENGTHS } from '../../service/contract.ts';
import type { State } from '../../service/ports/commentStore.ts';
import type { Importable } from '../../service/ports/upkeepStore.ts';
import { CommandFault } from './commandFault.ts';
import { readFlags } from './transferFlags.ts';

/** First line of every export. */
export const HEADER = { format: 'broadsheet-comments', version: 1 };

const STATES: readonly State[] = ['pending', 'approved', 'rejected', 'spam', 'quarantined', 'erased'];
const ARTICLE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*\/\d{4}\/(?:0[1-9]|1[0-2])\/[\p{L}\p{N}\p{M}\u200c_-]+$/iu;
const ADDRESS = /^[^\s@]+@[^\s@]+$/u;
const DIGEST = /^[A-Za-z0-9_-]{43}$/;
const COMMENT_ID = /^[A-Za-z0-9_-]{16}$/;
const LAST_MOMENT = Date.UTC(9999, 11, 31);

type Fields = Record<string, unknown>;
type Reader = (fields: Fields) => Importable;

const READERS: Record<string, { keys: string[]; read: Reader }> = {
  comment: {
    keys: ['article', 'created', 'decided', 'edited', 'email', 'flags', 'id', 'name', 'parent', 'published', 'state', 'text'],
    read: readComment,
  },
  key: { keys: ['comment', 'digest', 'fingerprint'], read: readKey },
  views: { keys: ['article', 'count', 'day'], read: readViews },
  word: { keys: ['word'], read: readWord },
};

/** Reads the first line of an export; throws `CommandFault` for what is none. */
export function readHeader(line: string): void {
  const { format, version, ...rest } = fieldsOf(line);
  if (format !== HEADER.format || Object.keys(rest).length > 0) throw new CommandFault('is not the first line of an export of comments');
  if (version !== HEADER.version) throw new CommandFault(`is of version ${JSON.stringify(version)}, this is version ${HEADER.version}`);
}

/** Reads a line of an export as `judgeRecord` does. */
export function readRecord(line: string): Importable {
  return judgeRecord(fieldsOf(line));
}

/** A record with its HTML rendered anew and its texts cleaned; throws `CommandFault` for whatever an export cannot hold. */
export function judgeRecord({ kind, ...fields }: Fields): Importable {
  const reader = typeof kind === 'string' && Object.hasOwn(READERS, kind) ? READERS[kind] : undefined;
  if (!reader) throw new CommandFault('is of a kind that exports do not hold');
  const keys = Object.keys(fields).sort((a, b) => (a < b ? -1 : 1));
  if (keys.join() !== reader.keys.join()) throw new CommandFault(`must have the members ${reader.keys.join(', ')}`);
  return reader.read(fields);
}

function fieldsOf(line: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new CommandFault('is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CommandFault('is not a JSON object');
  return value as Fields;
}

function readComment(fields: Fields): Importable {
  const state = STATES.find((known) => known === fields['state']) ?? refuse('state');
  const text = state === 'erased' ? nothing(fields, 'text') : writtenText(fields);
  return {
    kind: 'comment',
    id: idIn(fields, 'id'),
    article: articleIn(fields),
    parent: fields['parent'] === null ? null : idIn(fields, 'parent'),
    state,
    name: state === 'erased' ? nothing(fields, 'name') : nameIn(fields),
    email: state === 'erased' ? nothing(fields, 'email') : emailIn(fields),
    text,
    created: momentIn(fields, 'created'),
    edited: fields['edited'] === null ? null : momentIn(fields, 'edited'),
    decided: fields['decided'] === null ? null : momentIn(fields, 'decided'),
    published: fields['published'] === null ? null : momentIn(fields, 'published'),
    flags: readFlags(fields['flags']) ?? refuse('flags'),
    html: text === null ? null : renderText(text),
  };
}

function writtenText(fields: Fields): string {
  const text = cleanText(textIn(fields, 'text'));
  return text !== '' && lengthOf(text) <= LENGTHS.text ? text : refuse('text');
}

function nameIn(fields: Fields): string | null {
  if (fields['name'] === null) return null;
  const name = cleanName(textIn(fields, 'name'));
  return name === null || lengthOf(name) <= LENGTHS.name ? name : refuse('name');
}

function emailIn(fields: Fields): string | null {
  if (fields['email'] === null) return null;
  const email = textIn(fields, 'email');
  const isAddress = ADDRESS.test(email) && email.isWellFormed() && !/\p{Cc}/u.test(email) && lengthOf(email) <= LENGTHS.email;
  return isAddress ? email : refuse('email');
}

function readKey(fields: Fields): Importable {
  const [digest, fingerprint] = [textIn(fields, 'digest'), textIn(fields, 'fingerprint')];
  if (!DIGEST.test(digest)) return refuse('digest');
  if (!DIGEST.test(fingerprint)) return refuse('fingerprint');
  return { kind: 'key', digest, fingerprint, comment: idIn(fields, 'comment') };
}

function readViews(fields: Fields): Importable {
  const day = textIn(fields, 'day');
  const count = fields['count'];
  const moment = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== day) return refuse('day');
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return refuse('count');
  return { kind: 'views', day, article: articleIn(fields), count };
}

function readWord(fields: Fields): Importable {
  const word = textIn(fields, 'word');
  const isKept = parseWords(word).join('\n') === word && lengthOf(word) <= WORD_LIST.length;
  return isKept ? { kind: 'word', word } : refuse('word');
}

function idIn(fields: Fields, name: string): string {
  const id = textIn(fields, name);
  return COMMENT_ID.test(id) ? id : refuse(name);
}

function articleIn(fields: Fields): string {
  const article = textIn(fields, 'article');
  return article.length <= 300 && ARTICLE.test(article) ? article : refuse('article');
}

function momentIn(fields: Fields, name: string): number {
  const moment = fields[name];
  return typeof moment === 'number' && Number.isSafeInteger(moment) && moment >= 0 && moment <= LAST_MOMENT ? moment : refuse(name);
}

function textIn(fields: Fields, name: string): string {
  const text = fields[name];
  return typeof text === 'string' ? text : refuse(name);
}

function nothing(fields: Fields, name: string): null {
  return fields[name] === null ? null : refuse(name);
}

/** Names the member, never what it holds: that could be an address. */
function refuse(name: string): never {
  throw new CommandFault(`has a member “${name}” that no export holds`);
}
