import type { ArticleEntry } from '../editorial/article.ts';
import { fillFront } from '../editorial/fillFront.ts';
import type { Publication } from '../editorial/publication.ts';
import type { TopicEntry } from '../editorial/topic.ts';
import { dayIn } from '../wording/dates.ts';
import { cardView } from './cards.ts';
import { dayView } from './dates.ts';
import { pageOf } from './digest.ts';
import { counterpartsOf, frameOf } from './frame.ts';
import type { FrontView, TopicTeaserView } from './frontView.ts';
import { galleryTeaser } from './galleryFigures.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import { mapFigure } from './mapFigure.ts';
import { mostViewed } from './mostViewed.ts';
import type { Page, PageFrame } from './page.ts';
import { sharePicture, thumbnailView } from './pictures.ts';
import { publicationData } from './structuredData.ts';

/** The front of every edition. */
export function frontPages(publication: Publication): Page<FrontView>[] {
  return imprintsOf(publication).map((imprint) => pageOf(imprint, imprint.addresses.front(), frontView(imprint)));
}

function frontView(imprint: Imprint): FrontView {
  const { addresses, publication, settings, shelf } = imprint;
  const front = fillFront(shelf);
  const card = (article: ArticleEntry) => cardView(imprint, article);
  return {
    ...frontFrame(imprint, front.lead),
    asOf: dayView(imprint, dayIn(publication.asOf, settings.timeZone)),
    lead: front.lead ? card(front.lead) : null,
    editorsChoice: front.editorsChoice.map(card),
    bands: front.bands.map(({ section, articles }) => ({
      section: { href: addresses.section(section.id), label: section.name },
      accent: section.accent,
      cards: articles.map(card),
    })),
    mostViewed: mostViewed(imprint),
    inFocus: front.inFocus.map((topic) => topicTeaser(imprint, topic)),
    map: front.map ? mapFigure(imprint, front.map) : null,
    photo: front.photos.map((gallery) => galleryTeaser(imprint, gallery)),
    film: front.films.map((film) => galleryTeaser(imprint, film)),
  };
}

function topicTeaser(imprint: Imprint, topic: TopicEntry): TopicTeaserView {
  const { addresses, phrases, shelf } = imprint;
  return {
    name: topic.name,
    href: addresses.topic(topic.id),
    kind: phrases.topicKinds[topic.topicKind],
    definition: topic.definition,
    asOf: dayView(imprint, topic.asOf),
    count: phrases.articles(shelf.inTopic(topic.id).length),
    picture: topic.image ? thumbnailView(topic.image) : null,
  };
}

function frontFrame(imprint: Imprint, lead: ArticleEntry | null): PageFrame {
  const { addresses, settings } = imprint;
  return frameOf(imprint, {
    title: settings.tagline ? `${settings.name} · ${settings.tagline}` : settings.name,
    description: settings.tagline ?? settings.name,
    address: addresses.front(),
    counterparts: counterpartsOf(imprint, (other) => other.addresses.front()),
    picture: lead?.image ? sharePicture(lead.image.source, lead.image.alt) : null,
    structuredData: publicationData(imprint),
  });
}
