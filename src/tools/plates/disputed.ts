import type { Position } from 'geojson';
import { bordersOf, stretches } from './atlas.ts';
import type { Frame, Stroke } from './frame.ts';
import { borderStyle } from './frame.ts';

const claimants = ['India', 'Pakistan', 'China', 'Siachen Glacier'];
const dotted: Stroke = { ...borderStyle, 'stroke-dasharray': '0.1 6', 'stroke-width': 2.4 };

/** The region of Jammu and Kashmir and Ladakh, where no line on the ground is agreed. */
function inKashmir([x = 0, y = 0]: Position): boolean {
  return y > 32.45 && x > 73 && x < 80.6;
}

/** Land borders of South Asia: dashed as Natural Earth has them, dotted where claims overlap in Kashmir. */
export function southAsianBorders(frame: Frame, detail: '10m' | '50m'): string {
  const claimed = (one: string, other: string): boolean => claimants.includes(one) && claimants.includes(other);
  const others = bordersOf(detail, (one, other) => !claimed(one, other));
  const lines = bordersOf(detail, claimed);
  return [
    frame.draw(others, borderStyle),
    frame.draw(
      stretches(lines, (point) => !inKashmir(point)),
      borderStyle,
    ),
    frame.draw(stretches(lines, inKashmir), dotted),
  ].join('');
}
