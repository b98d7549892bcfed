import { describe, expect, it } from 'vitest';
import { accentSheet, channels, contrast, legible } from '#src/components/base/accents.ts';

describe('a section’s colour', () => {
  it.each(['#a3281d', '#1f4e79', '#4a5d23', '#ffd400', '#00ff00', '#ffffff', '#000000', '#808080'])(
    '%s reads well on paper and in the dark',
    (colour) => {
      expect(contrast(channels(legible(colour, 'light')), channels('#f4efe5'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(channels(legible(colour, 'dark')), channels('#201d17'))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('stays as it is where it reads well', () => {
    expect(legible('#a3281d', 'light')).toBe('#a3281d');
  });

  it('is lent by a stylesheet that names each colour once, in a fixed order', () => {
    const sheet = accentSheet(['#A3281D', '#1f4e79', '#a3281d']);
    expect(sheet.match(/\[data-accent="#a3281d" i\]/g)).toHaveLength(2);
    expect(sheet).toBe(accentSheet(['#1f4e79', '#a3281d']));
  });
});
