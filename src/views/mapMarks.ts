import type { MapFrame } from './mapRegion.ts';

/** A place to be marked. */
export interface MarkedPlace {
  number: number;
  at: readonly [number, number];
  title: string;
}

/** A mark with its label where there was room for one. */
export interface PlacedMark {
  number: number;
  title: string;
  x: number;
  y: number;
  label: { x: number; y: number; anchor: 'start' | 'end'; text: string } | null;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const RADIUS = 9;
const LETTER = 7;
const LINE = 15;
const GAP = 4;
const LONGEST_LABEL = 34;
const DIRECTIONS = 8;
const RINGS = 4;

/**
 * Places marks and labels in the order given. A mark that would cover another moves to the nearest free spot of the rings around it;
 * a label that would cover a mark or a label is left out. Places outside of the frame get no mark.
 */
export function placeMarks(places: readonly MarkedPlace[], frame: MapFrame): PlacedMark[] {
  const spots: PlacedMark[] = [];
  for (const { number, at, title } of places) {
    const [x = NaN, y = NaN] = frame.projection([at[0], at[1]]) ?? [];
    if (!(x >= 0 && x <= frame.width && y >= 0 && y <= frame.height)) continue;
    spots.push({ number, title, ...freeSpot(x, y, spots), label: null });
  }
  const taken = spots.map(({ x, y }) => ({ left: x - RADIUS, top: y - RADIUS, right: x + RADIUS, bottom: y + RADIUS }));
  return spots.map((spot) => {
    const label = labelFor(spot, taken, frame);
    if (label) taken.push(boxOf(label));
    return { ...spot, label };
  });
}

function freeSpot(x: number, y: number, others: readonly PlacedMark[]): { x: number; y: number } {
  for (let place = 0; place <= RINGS * DIRECTIONS; place += 1) {
    const distance = Math.ceil(place / DIRECTIONS) * 2 * RADIUS;
    const angle = (place * 2 * Math.PI) / DIRECTIONS;
    const spot = { x: tenth(x + distance * Math.cos(angle)), y: tenth(y + distance * Math.sin(angle)) };
    if (others.every((other) => Math.hypot(other.x - spot.x, other.y - spot.y) >= 2 * RADIUS - 1)) return spot;
  }
  return { x: tenth(x), y: tenth(y) };
}

type Label = NonNullable<PlacedMark['label']>;

function labelFor(spot: PlacedMark, taken: readonly Box[], frame: MapFrame): Label | null {
  const text = shortened(spot.title);
  const aside = RADIUS + GAP;
  const candidates = [0, -LINE, LINE].flatMap((down): Label[] => [
    { x: tenth(spot.x + aside), y: tenth(spot.y + down + LINE / 3), anchor: 'start', text },
    { x: tenth(spot.x - aside), y: tenth(spot.y + down + LINE / 3), anchor: 'end', text },
  ]);
  const free = (label: Label) => {
    const box = boxOf(label);
    return box.left >= 2 && box.right <= frame.width - 2 && taken.every((other) => !overlap(box, other));
  };
  return candidates.find(free) ?? null;
}

/** `y` is the baseline. */
function boxOf({ x, y, anchor, text }: Label): Box {
  const width = [...text].length * LETTER;
  return {
    left: anchor === 'start' ? x : x - width,
    right: anchor === 'start' ? x + width : x,
    top: y - LINE * 0.8,
    bottom: y + LINE * 0.2,
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Cuts a long title between words, or within the first one where that is long by itself. */
function shortened(title: string): string {
  const letters = Array.from(title);
  if (letters.length <= LONGEST_LABEL) return title;
  const cut = letters.slice(0, LONGEST_LABEL).join('');
  const end = cut.lastIndexOf(' ');
  const words = end > LONGEST_LABEL / 3 ? cut.slice(0, end) : letters.slice(0, LONGEST_LABEL - 1).join('');
  return `${words.replace(/[\s,;:.–—-]+$/u, '')}…`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
