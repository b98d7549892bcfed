/** A picture file that was opened and measured at the gate. */
export interface PictureFile {
  /** Path of the source, relative to the content folder, with `/`. */
  file: string;
  /** First 16 hex digits of the SHA-256 of the source's bytes; part of the address. */
  hash: string;
  format: 'avif' | 'gif' | 'jpeg' | 'png' | 'svg' | 'webp';
  /** Pixels, after EXIF rotation. */
  width: number;
  height: number;
}

/** A picture as a writer placed it. */
export interface Picture {
  source: PictureFile;
  /** What is to be seen; empty for a decorative picture. */
  alt: string;
  caption: string | null;
  credit: string | null;
}
