import { absolute } from '../addresses/absolute.ts';
import { escapeHtml, unescapeHtml } from './escape.ts';

/** A tag of our own HTML: the printer quotes every value with `"` and escapes every `<` of a text. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/g;
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g;
const KEPT = new Set([
  'href',
  'src',
  'alt',
  'width',
  'height',
  'title',
  'lang',
  'dir',
  'datetime',
  'start',
  'reversed',
  'value',
  'colspan',
  'rowspan',
  'open',
]);

/** Makes a page's HTML into what feed readers understand: no ids, no classes, no links within the page, absolute addresses. */
export function feedHtml(html: string, site: string): string {
  const feed = new FeedTags(site);
  return html
    .replace(TAG, (_tag, slash: string, name: string, attributes: string) => feed.tag(slash === '/', name, attributes))
    .replace(DROPPED, '');
}

/** Around what goes with its link; no text can hold the mark. */
const DROP = '\0';
const DROPPED = /\0[^\0]*\0/g;

class FeedTags {
  private readonly site: string;
  private unlinked: '' | 'words stay' | 'words go' = '';

  constructor(site: string) {
    this.site = site;
  }

  tag(isEnd: boolean, name: string, attributes: string): string {
    if (name === 'a') return isEnd ? this.endLink() : this.startLink(attributes);
    return isEnd ? `</${name}>` : `<${name}${this.kept(attributes)}>`;
  }

  private startLink(attributes: string): string {
    if (!attributes.includes(' href="#')) return `<a${this.kept(attributes)}>`;
    this.unlinked = / class="(?:anchor|footnote-back)"/.test(attributes) ? 'words go' : 'words stay';
    return this.unlinked === 'words go' ? DROP : '';
  }

  private endLink(): string {
    const end = this.unlinked === 'words go' ? DROP : this.unlinked === '' ? '</a>' : '';
    this.unlinked = '';
    return end;
  }

  private kept(attributes: string): string {
    let kept = '';
    for (const [written, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      if (!KEPT.has(name)) continue;
      const isAddress = (name === 'href' || name === 'src') && value.startsWith('/');
      kept += isAddress ? ` ${name}="${escapeHtml(absolute(this.site, unescapeHtml(value)))}"` : written;
    }
    return kept;
  }
}
