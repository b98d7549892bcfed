import { wholeNumber } from './numbers.ts';
import type { FeedLabels, ThreadLabels } from './thread.ts';

export const persianThread: ThreadLabels = {
  title: (article) => `دیدگاه‌ها دربارهٔ «${article}»`,
  replyTitle: (article) => `پاسخ به دیدگاهی دربارهٔ «${article}»`,
  back: 'بازگشت به مقاله',
  wholeThread: 'همهٔ دیدگاه‌های این مقاله',
  heading: 'دیدگاه‌ها',
  count: (count, locale) => `${wholeNumber(count, locale)} دیدگاه`,
  none: 'هنوز دیدگاهی نوشته نشده است.',
  unnamed: 'یک خواننده',
  erased: 'دیدگاه حذف‌شده',
  reply: 'پاسخ',
  replyTo: (name) => `پاسخ به ${name}`,
  yourReply: 'پاسخ شما',
  answers: 'در پاسخ به',
  comma: '، ',
  form: {
    title: 'دیدگاه‌ها',
    read: 'خواندن دیدگاه‌های این مقاله',
    write: 'نوشتن دیدگاه',
    closed: 'دیدگاه‌های این مقاله بسته است.',
    name: 'نام',
    email: 'رایانامه',
    emailNote: 'هرگز نشان داده نمی‌شود',
    text: 'متن',
    required: 'لازم',
    optional: 'اختیاری',
    send: 'فرستادن',
    leaveEmpty: 'این خانه را خالی بگذارید',
    policy: 'آنچه منتشر می‌کنیم و آنچه نگه می‌داریم',
  },
};

export const persianFeed: FeedLabels = {
  title: (of) => `دیدگاه‌ها دربارهٔ ${of}`,
  description: (of) => `تازه‌ترین دیدگاه‌ها دربارهٔ ${of}.`,
  entry: (name, article) => `${name} دربارهٔ ${article}`,
};
