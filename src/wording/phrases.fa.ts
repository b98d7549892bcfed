import { degrees, wholeNumber } from './numbers.ts';
import type { Phrases } from './phrases.ts';

/** Persian. Nouns after a number stay in the singular. */
export function persianPhrases(locale: string): Phrases {
  const number = (value: number) => wholeNumber(value, locale);
  return {
    ...FIXED,
    list: (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join('، ')} و ${names.at(-1)}`),
    readingTime: (minutes) => `${number(minutes)} دقیقه مطالعه`,
    articles: (count) => `${number(count)} مقاله`,
    pictures: (count) => `${number(count)} تصویر`,
    events: (count, first, last) => `${number(count)} رویداد تاریخ‌دار، ${first === last ? first : `از ${first} تا ${last}`}`,
    part: (part, of) => `بخش ${number(part)} از ${number(of)}`,
    picture: (position, of) => `تصویر ${number(position)} از ${number(of)}`,
    page: (page) => `صفحهٔ ${number(page)}`,
    pageOf: (title, page) => `${title}، صفحهٔ ${number(page)}`,
    position: ([longitude, latitude]) =>
      `${degrees(latitude, locale)} درجهٔ ${latitude < 0 ? 'جنوبی' : 'شمالی'}، ${degrees(longitude, locale)} درجهٔ ${longitude < 0 ? 'غربی' : 'شرقی'}`,
    articlesIn: (name) => `همهٔ مقاله‌های ${name}، از تازه به کهنه.`,
    articlesBy: (name) => `همهٔ مقاله‌ها به قلم ${name}، از تازه به کهنه.`,
    articlesOn: (name) => `همهٔ مقاله‌ها با برچسب «${name}»، از تازه به کهنه.`,
    articlesOf: (period) => `همهٔ مقاله‌های ${period}، از تازه به کهنه.`,
    photographs: (title) => `مجموعهٔ عکس: ${title}`,
    film: (title) => `فیلم: ${title}`,
    withdrawn: (title) => `پس‌گرفته‌شده: ${title}`,
    errorReport: (title) => `خطا در «${title}»`,
  };
}

const FIXED = {
  newer: 'مقاله‌های تازه‌تر',
  older: 'مقاله‌های قدیمی‌تر',
  everything: 'همهٔ مقاله‌ها',
  contact: 'تماس',
  rss: 'RSS',
  jsonFeed: 'JSON Feed',
  draft: 'پیش‌نویس',
  scheduled: 'زمان‌بندی‌شده',
  home: 'صفحهٔ نخست',
  topicKinds: {
    organisation: 'سازمان',
    people: 'قوم',
    place: 'مکان',
    idea: 'مفهوم',
    conflict: 'منازعه',
    treaty: 'معاهده',
    person: 'شخص',
  },
  searchKinds: { article: 'مقاله', topic: 'موضوع', gallery: 'مجموعهٔ عکس', film: 'فیلم', map: 'نقشه' },
  hubKinds: { section: 'بخش', tag: 'برچسب', author: 'نویسنده', series: 'مجموعه', year: 'بایگانی', month: 'بایگانی' },
  galleryKinds: { photo: 'عکس', film: 'فیلم' },
  sections: 'بخش‌ها',
  directories: {
    topics: { title: 'موضوع‌ها', description: 'همهٔ موضوع‌هایی که دنبال می‌کنیم، با تعریف، تاریخ تعریف و منبع آن.' },
    tags: { title: 'برچسب‌ها', description: 'همهٔ برچسب‌ها با شمار مقاله‌هایشان.' },
    authors: { title: 'نویسندگان', description: 'آنچه منتشر می‌کنیم به قلم چه کسانی است.' },
    series: { title: 'مجموعه‌ها', description: 'مقاله‌هایی که به هم پیوسته‌اند، به ترتیب خواندن.' },
    archive: { title: 'بایگانی', description: 'هرچه منتشر شده است، به ترتیب سال و ماه.' },
    galleries: { title: 'گالری', description: 'عکس‌ها و فیلم‌ها، با شرح و نام پدیدآورنده.' },
    maps: { title: 'نقشه‌ها', description: 'رویدادهایی با تاریخ، مکان و منبع، بر روی نقشه.' },
  },
  search: { title: 'جست‌وجو', description: 'جست‌وجو در مقاله‌ها، موضوع‌ها، عکس‌ها، فیلم‌ها و نقشه‌ها.' },
  feeds: { title: 'خوراک‌ها', description: 'همهٔ خوراک‌های این نشریه، برای خوراک‌خوان‌ها.' },
  notFound: { title: 'صفحه پیدا نشد', description: 'در این نشانی صفحه‌ای نیست.' },
} satisfies Partial<Phrases>;
