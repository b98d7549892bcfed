import { absolute } from '../addresses/absolute.ts';
import { json, rss } from '../addresses/addresses.ts';
import { guidOf } from '../addresses/guid.ts';
import type { ArticleEntry } from '../editorial/article.ts';
import { changedAt, newestChange } from '../editorial/changes.ts';
import type { Publication } from '../editorial/publication.ts';
import { bodyView } from './bodies.ts';
import { bylineOf, sectionLink, topicLinks } from './cards.ts';
import { digestOf } from './digest.ts';
import { type FeedHub, feedHubsOf } from './feedHubs.ts';
import type { FeedArticleView, FeedView } from './feedView.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import { sharePicture } from './pictures.ts';
import { remembered } from './remembered.ts';

/** A feed with the address of its RSS; `edition` is the first segment of another edition's address. */
export interface FeedPage {
  address: string;
  edition: string | null;
  view: FeedView;
  digest: string;
}

/** All feeds of all editions; those whose view has a `json` address have a JSON Feed beside the RSS. */
export function feedViews(publication: Publication): FeedPage[] {
  return imprintsOf(publication).flatMap((imprint) =>
    feedHubsOf(imprint).map((hub) => {
      const view = feedView(imprint, hub);
      const edition = imprint.shelf.isDefault ? null : imprint.edition.id;
      return { address: rss(hub.home), edition, view, digest: digestOf(view) };
    }),
  );
}

function feedView(imprint: Imprint, hub: FeedHub): FeedView {
  const { edition, settings } = imprint;
  const site = settings.url;
  const articles = hub.articles.slice(0, settings.feeds.length);
  return {
    title: hub.kind === 'front' ? settings.name : `${hub.name} · ${settings.name}`,
    description: hub.description,
    home: absolute(site, hub.home),
    rss: absolute(site, rss(hub.home)),
    json: hub.json ? absolute(site, json(hub.home)) : null,
    locale: edition.locale,
    updated: newestChange(articles),
    site,
    publication: settings.name,
    editor: settings.contact ? `${settings.contact} (${settings.name})` : null,
    items: articles.map((article) => feedArticle(imprint, article)),
  };
}

const feedArticle = remembered((imprint: Imprint, article: ArticleEntry): FeedArticleView => {
  const { addresses, settings, shelf } = imprint;
  const changed = changedAt(article);
  const tags = new Set(article.tags.flatMap(({ slug }) => shelf.tag(slug)?.name ?? []));
  const labels = [sectionLink(imprint, article).label, ...topicLinks(imprint, article.topics).map(({ label }) => label), ...tags];
  return {
    guid: guidOf(settings.authority, article.id),
    url: absolute(settings.url, addresses.article(article.ref)),
    title: article.title,
    standfirst: article.standfirst,
    published: article.date.instant,
    updated: changed > article.date.instant ? changed : null,
    authors: bylineOf(imprint, article).map(({ label }) => label),
    categories: [...new Set(labels)],
    picture: article.image ? feedPicture(settings.url, article.image) : null,
    body: bodyView(imprint, article.body),
  };
});

function feedPicture(site: string, picture: NonNullable<ArticleEntry['image']>): FeedArticleView['picture'] {
  const { address, width, height } = sharePicture(picture.source, picture.alt);
  return { url: absolute(site, address), type: 'image/jpeg', width, height, alt: picture.alt, credit: picture.credit };
}
