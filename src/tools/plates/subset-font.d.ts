declare module 'subset-font' {
  /** Cuts a font down to the characters of a text, at fixed places on its axes. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'sfnt' | 'woff2'; variationAxes: Readonly<Record<string, number>> },
  ): Promise<Buffer>;
}
