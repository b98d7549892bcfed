import { z } from 'zod';
import { filePath, text } from './fields.ts';

const A_PICTURE = 'the path of a picture such as ./canal.png';
const AN_ALT = 'alt: what is to be seen, in words; or decorative: true for a picture that says nothing';

/** What a writer says of a picture: its file, what is to be seen, and whose it is. */
export interface PictureFields {
  src: string;
  alt: string;
  caption: string | null;
  credit: string | null;
}

/** A picture that may be decorative, with optional caption and credit. */
export function picture() {
  return z
    .strictObject(
      {
        src: filePath(A_PICTURE),
        alt: z.string({ error: AN_ALT }).optional(),
        decorative: z.boolean({ error: 'true or false' }).optional(),
        caption: text(1000).optional(),
        credit: text(500).optional(),
      },
      { error: 'a picture: src, alt, caption, credit' },
    )
    .transform((fields, context): PictureFields => {
      const alt = fields.alt?.trim() ?? '';
      const fault = altFault(alt, fields);
      if (fault) context.addIssue({ code: 'custom', path: fields.alt === undefined ? [] : ['alt'], ...fault });
      return { src: fields.src, alt, caption: fields.caption ?? null, credit: fields.credit ?? null };
    });
}

/** A picture of a gallery, of which everything must be said. */
export function galleryPicture() {
  return z.strictObject(
    { src: filePath(A_PICTURE), alt: text(1000, AN_ALT_OF_GALLERY), caption: text(1000, 'a caption'), credit: text(500, 'a credit') },
    { error: 'a picture: src, alt, caption, credit' },
  );
}

const AN_ALT_OF_GALLERY = 'alt: what is to be seen, in words';

function altFault(alt: string, fields: { alt?: string | undefined; decorative?: boolean | undefined }) {
  if (alt !== '' && fields.decorative) {
    return {
      message: 'either alt or decorative: true',
      params: { rule: 'alt-and-decorative', found: 'alt and decorative: true', nearest: null },
    };
  }
  if (alt !== '' || fields.decorative) return null;
  const found = fields.alt === undefined ? 'a picture without alt' : 'an empty alt';
  return { message: AN_ALT, params: { rule: 'missing-alt', found, nearest: null } };
}
