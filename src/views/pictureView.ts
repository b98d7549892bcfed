/** A picture ready to be drawn; `sizes` is the component's. */
export interface PictureView {
  alt: string;
  caption: string | null;
  credit: string | null;
  width: number;
  height: number;
  /** Best format first. */
  sources: { type: string; srcset: string }[];
  /** Fallback for `<img src>`. */
  src: string;
}
