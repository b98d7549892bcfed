import { persianModeration } from './moderation.fa.ts';
import { wholeNumber } from './numbers.ts';
import type { ServiceLabels } from './service.ts';
import { persianFeed, persianThread } from './thread.fa.ts';

const refusals: ServiceLabels['refusals'] = {
  'not-found': { title: 'در این نشانی چیزی نیست', text: 'شاید نشانی هنگام رونویسی کوتاه شده باشد.' },
  method: { title: 'این نشانی چنین درخواستی را نمی‌پذیرد', text: 'روش درخواست برای این نشانی شناخته نیست.' },
  'too-large': { title: 'بیش از اندازه بزرگ است', text: 'آنچه فرستادید از هر دیدگاهی بزرگ‌تر است. کوتاهش کنید و دوباره بفرستید.' },
  'wrong-type': { title: 'این گونه محتوا پذیرفته نمی‌شود', text: 'فرم یا JSON بفرستید، بی‌فشرده‌سازی و بی‌کدگذاری.' },
  'broken-json': { title: 'آنچه فرستاده شد خوانا نیست', text: 'یا شکسته است، یا از آن گونه‌ای نیست که می‌گوید.' },
  'broken-fields': { title: 'چیزی هنوز درست نیست', text: 'چیزی از دست نرفته است. در زیر درستش کنید و دوباره بفرستید.' },
  'unknown-article': { title: 'چنین مقاله‌ای نیست', text: 'شاید جابه‌جا یا برداشته شده باشد. چیزی نگه داشته نشد.' },
  closed: { title: 'دیدگاه‌های این مقاله بسته است', text: 'چیزی نگه داشته نشد. اگر متن را می‌خواهید، از آن رونوشت بردارید.' },
  'key-used': {
    title: 'از این فرم دیدگاه دیگری فرستاده شده است',
    text: 'این یکی نگه داشته نشد. اگر می‌خواهید این هم فرستاده شود، دوباره بفرستید.',
  },
  'too-fast': { title: 'کمی تند بود', text: 'در چند دقیقه چندین دیدگاه فرستاده‌اید؛ این یکی نگه داشته نشد.' },
  'foreign-origin': { title: 'این از صفحه‌های ما نیامده است', text: 'چیزی نگه داشته نشد. آن را از صفحهٔ مقاله یا با فرم زیر بفرستید.' },
  'broken-watermark': { title: 'این وضعیت دیدگاه‌ها شناخته نیست', text: 'همهٔ دیدگاه‌ها را بی‌نشانه بخواهید.' },
  'storage-down': { title: 'اکنون نمی‌شود', text: 'چیزی تغییر نکرد و چیزی نگه داشته نشد. یک دقیقهٔ دیگر دوباره بکوشید.' },
  'too-late-to-correct': {
    title: 'برای اصلاح دیر شده است',
    text: 'دیدگاه را تا ۱۵ دقیقه پس از فرستادن می‌توان اصلاح کرد، مگر آنکه رد یا پاک شده باشد. هنوز می‌توانید آن را پاک کنید.',
  },
  'login-needed': { title: 'وارد شوید', text: 'نشست شما پایان یافته است، یا نشستی نبوده است.' },
  'wrong-key': { title: 'کلید درست نیست', text: 'کلید بررسی دیدگاه‌ها را ببینید و دوباره بکوشید.' },
  'form-expired': { title: 'این فرم کهنه شده است', text: 'چیزی تغییر نکرد. بازگردید، صفحه را از نو باز کنید و دوباره بکوشید.' },
  fault: { title: 'اینجا خطایی رخ داد', text: 'خطا از ماست. یک دقیقهٔ دیگر دوباره بکوشید.' },
};

const faults: ServiceLabels['faults'] = {
  missing: (field) => `${field}: این لازم است.`,
  'too-long': (field, limit) => `${field}: بلندتر از ${limit} نویسه است.`,
  'not-text': (field) => `${field}: این متن نیست.`,
  'not-email': (field) => `${field}: این نشانی رایانامه نیست.`,
  'not-a-key': (field) => `${field}: کلید ۸ تا ۶۴ حرف لاتین، رقم، خط تیره یا زیرخط دارد.`,
  'no-parent': (field) => `${field}: دیگر نیست، یا از مقالهٔ دیگری است.`,
  'is-a-file': (field) => `${field}: پرونده پذیرفته نمی‌شود.`,
  'unknown-value': (field) => `${field}: این مقدار شناخته نیست.`,
  'too-many': (field, limit) => `${field}: ${limit === '' ? 'این بیش از اندازه است.' : `حداکثر ${limit}.`}`,
};

const receipt: ServiceLabels['receipt'] = {
  title: 'دیدگاه شما',
  keep: 'نشانی این صفحه را نگه دارید: با آن، و تنها با آن، می‌توانید ببینید که دیدگاهتان چه شد و هر زمان که خواستید پاکش کنید.',
  status: {
    pending: { title: 'رسید و در انتظار خوانده شدن است', text: 'پیش از نمایش، ویراستار آن را می‌خواند.' },
    approved: { title: 'رسید و منتشر شد', text: 'همراه مقاله نمایش داده می‌شود.' },
    rejected: { title: 'منتشر نشد', text: 'ویراستار بر آن شد که نمایش داده نشود.' },
    erased: { title: 'پاک شد', text: 'چیزی از آن نمانده است: نه متن، نه نام و نه رایانامه.' },
  },
  sent: 'فرستاده‌شده در',
  on: 'دربارهٔ',
  yours: 'آنچه نوشتید',
  unnamed: 'بی‌نام',
  correct: 'اصلاح',
  correctNote: (until) => `تا ${until}.`,
  correctAgain: 'ویراستار دیدگاه اصلاح‌شده را پیش از نمایش دوباره می‌خواند.',
  save: 'ذخیرهٔ اصلاح',
  erase: 'پاک کردن',
  eraseNote: 'متن، نام و رایانامه برای همیشه پاک می‌شود. اگر دیگران پاسخ داده باشند، جایی خالی پاسخ‌هایشان را کنار هم نگه می‌دارد.',
  eraseSurely: 'برای همیشه پاک شود',
  thread: 'همهٔ دیدگاه‌های این مقاله',
};

export const persian: ServiceLabels = {
  refusals,
  faults,
  fields: {
    text: 'متن',
    name: 'نام',
    email: 'رایانامه',
    parent: 'دیدگاهی که به آن پاسخ می‌دهید',
    article: 'مقاله',
    key: 'کلید فرم',
  },
  refusal: {
    givenBack: 'این چیزی است که نوشتید',
    emailAgain: '، اگر می‌خواهید دوباره بنویسید',
    wait: (minutes, locale) => `${wholeNumber(minutes, locale)} دقیقهٔ دیگر دوباره بکوشید.`,
    home: 'به صفحهٔ نخست',
    back: 'بازگشت به مقاله',
  },
  receipt,
  thread: persianThread,
  feed: persianFeed,
  moderation: persianModeration,
};
