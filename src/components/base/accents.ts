/**
 * The stylesheet that lends a section's colour to every element that names it in `data-accent`: pages may carry no style
 * attributes. Each colour is darkened for paper and lightened for the dark scheme until small text reads well in it.
 */
export function accentSheet(colours: readonly string[]): string {
  const known = [...new Set(colours.map((colour) => colour.toLowerCase()))].sort((a, b) => (a < b ? -1 : 1));
  const light = known.map((colour) => rule(colour, legible(colour, 'light')));
  const dark = known.map((colour) => rule(colour, legible(colour, 'dark')));
  // A layer above the tokens, so that the order of the sheets does not matter.
  return `@layer base{${light.join('')}@media screen and (prefers-color-scheme:dark){${dark.join('')}}}\n`;
}

function rule(colour: string, shown: string): string {
  return `[data-accent="${colour}" i]{--accent:${shown}}`;
}

/** The tinted grounds of the two schemes, a little harder to read on than the paper itself. */
const GROUNDS = { light: '#f4efe5', dark: '#201d17' };
const LEAST_CONTRAST = 4.6;

/** The colour, mixed with black or white in steps until it stands out from the scheme's ground. */
export function legible(colour: string, scheme: 'light' | 'dark'): string {
  const pole = scheme === 'light' ? 0 : 255;
  let shown = channels(colour);
  for (let step = 0; step < 40 && contrast(shown, channels(GROUNDS[scheme])) < LEAST_CONTRAST; step += 1) {
    shown = shown.map((channel) => channel + (pole - channel) * 0.06);
  }
  return `#${shown.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two colours by WCAG 2.2, 1 to 21. */
export function contrast(one: readonly number[], other: readonly number[]): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
