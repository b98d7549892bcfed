import { describe, expect, it } from 'vitest';
import { drawMap } from '#src/views/mapDrawing.ts';
import { type MarkedPlace, placeMarks } from '#src/views/mapMarks.ts';
import { mapPages } from '#src/views/mapPages.ts';
import { mapPen } from '#src/views/mapPen.ts';
import { frameOf, type Region, regionOf } from '#src/views/mapRegion.ts';
import { aMap, anArticle, aTopic, someEntries } from '../../fixtures/builders.ts';
import { chooser } from '../editorial/seeded.ts';
import { publish } from './aPublication.ts';

const REGIONS: [string, Region][] = [
  ['the world', [-180, -60, 180, 80]],
  ['the Middle East', [10, 5, 75, 45]],
  ['Suez', [31, 29, 34, 32]],
  ['the Pacific, across the antimeridian', [120, -20, 240, 40]],
  ['the Arctic', [-60, 60, 60, 85]],
];

describe('a drawn map', () => {
  it.each(REGIONS)('of %s is light, within its frame and the same each time', (_, region) => {
    const frame = frameOf(region);
    const { land, borders, graticule } = drawMap(frame);
    expect(land).toMatch(/^M/);
    expect(land.length + borders.length + graticule.length).toBeLessThanOrEqual(16_000);
    expect(`${land}${borders}${graticule}`).toMatch(/^[MLlz\d.,\s-]+$/);
    expect(drawMap(frameOf(region))).toEqual({ land, borders, graticule });
    for (const [x, y] of starts(land)) {
      expect([x >= -5, x <= frame.width + 5, y >= -5, y <= frame.height + 5]).toEqual([true, true, true, true]);
    }
  });

  it('shows the whole of its region', () => {
    const frame = frameOf([10, 5, 75, 45]);
    for (const corner of [
      [10, 5],
      [10, 45],
      [75, 5],
      [75, 45],
      [42, 45],
    ] as [number, number][]) {
      const [x, y] = frame.projection(corner)!;
      expect([x >= 0, x <= frame.width, y >= 0, y <= frame.height]).toEqual([true, true, true, true]);
    }
  });

  it('fits its events with room around them when it names no region', () => {
    const events = [aMap().events[0]!, { ...aMap().events[0]!, at: [43.3, 12.6] as [number, number] }];
    const [west, south, east, north] = regionOf({ region: null, events });
    expect([west < 32.5, south < 12.6, east > 43.3, north > 29.9]).toEqual([true, true, true, true]);
  });
});

function starts(path: string): [number, number][] {
  return [...path.matchAll(/M(-?[\d.]+),?(-?[\d.]+)/g)].map((match) => [Number(match[1]), Number(match[2])]);
}

describe('the pen', () => {
  it('draws relative to the last point, in tenths, and closes rings', () => {
    expect(
      ring(
        [
          [10, 10],
          [20.04, 10],
          [20, 20.26],
        ],
        0.5,
      ),
    ).toBe('M10,10l10,0 0,10.3z');
    expect(
      ring(
        [
          [10, 10],
          [10.5, 9.9],
          [10, 9.7],
        ],
        0.1,
      ),
    ).toBe('M10,10l.5-.1-.5-.2z');
  });

  it('leaves out points that stray less than the tolerance from the line', () => {
    const points: [number, number][] = [
      [0, 0],
      [5, 0.2],
      [10, 0],
      [10, 5],
      [10.2, 7],
      [10, 10],
    ];
    expect(ring(points, 0.5)).toBe('M0,0l10,0 0,10z');
    expect(ring(points, 0.1)).toBe('M0,0l5,.2 5-.2 0,5 .2,2-.2,3z');
  });

  it('leaves out what is too small to be seen', () => {
    expect(
      ring(
        [
          [10, 10],
          [10.2, 10],
          [10.2, 10.2],
        ],
        1,
      ),
    ).toBe('');
  });

  it('does not close a line', () => {
    const pen = mapPen(0.5);
    pen.moveTo(0, 0);
    pen.lineTo(3, 4);
    pen.moveTo(10, 10);
    pen.lineTo(13, 14);
    expect(pen.path()).toBe('M0,0l3,4M10,10l3,4');
  });
});

function ring([first, ...rest]: [number, number][], tolerance: number): string {
  const pen = mapPen(tolerance);
  pen.moveTo(...first!);
  for (const point of rest) pen.lineTo(...point);
  pen.closePath();
  return pen.path();
}

describe('marks', () => {
  const frame = frameOf([10, 5, 75, 45]);
  const place = (number: number, at: [number, number], title = `Event ${number}`): MarkedPlace => ({ number, at, title });

  it('never cover one another, though several events are of one place', () => {
    const marks = placeMarks(
      Array.from({ length: 12 }, (_, index) => place(index + 1, [32.55, 29.93])),
      frame,
    );
    expect(marks).toHaveLength(12);
    for (const one of marks) {
      for (const other of marks) if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(16);
    }
  });

  it('stand where the place is when they are alone', () => {
    const [mark] = placeMarks([place(1, [32.55, 29.93])], frame);
    const [x, y] = frame.projection([32.55, 29.93])!;
    expect([Math.abs(mark!.x - x) <= 0.1, Math.abs(mark!.y - y) <= 0.1]).toEqual([true, true]);
  });

  it('have no mark outside of the frame', () => {
    expect(placeMarks([place(1, [-100, 40])], frame)).toEqual([]);
  });

  it('have labels that neither overlap nor leave the frame, in 50 maps', () => {
    let labels = 0;
    for (let seed = 1; seed <= 50; seed += 1) {
      const choose = chooser(seed);
      const places = Array.from({ length: 16 }, (_, index) =>
        place(index + 1, [12 + choose.below(60), 8 + choose.below(35)], 'A canal is opened to ships of all flags'),
      );
      const boxes = placeMarks(places, frame).flatMap(({ label }) => (label ? [boxOf(label)] : []));
      labels += boxes.length;
      for (const [index, box] of boxes.entries()) {
        expect([box.left >= 0, box.right <= frame.width]).toEqual([true, true]);
        for (const other of boxes.slice(index + 1)) {
          expect(box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom).toBe(false);
        }
      }
    }
    expect(labels).toBeGreaterThan(200);
  });

  it('cut long titles between words', () => {
    const [mark] = placeMarks([place(1, [32.55, 29.93], 'The Constantinople Convention is signed by nine powers')], frame);
    expect(mark?.label?.text).toBe('The Constantinople Convention is…');
  });

  it.each([
    ['W'.repeat(60), `${'W'.repeat(33)}…`],
    ['🚢'.repeat(60), `${'🚢'.repeat(33)}…`],
    [`A ${'w'.repeat(60)}`, `A ${'w'.repeat(31)}…`],
    ['🚢'.repeat(30), '🚢'.repeat(30)],
  ])('cut a long title without spaces where there is no more room: %s', (title, text) => {
    const [mark] = placeMarks([place(1, [30, 30], title)], frame);
    expect(mark?.label?.text).toBe(text);
  });
});

function boxOf({ x, y, anchor, text }: { x: number; y: number; anchor: 'start' | 'end'; text: string }) {
  const width = [...text].length * 6.5;
  return { left: anchor === 'start' ? x : x - width, right: anchor === 'start' ? x + width : x, top: y - 10, bottom: y + 2 };
}

describe('a map’s page', () => {
  const event = (date: string, written: Record<string, unknown> = {}) => {
    return { date, at: [32.55, 29.93], title: `On ${date}`, text: 'It happened.', source: 'Log', ...written };
  };
  const map = aMap({
    events: [event('1956-07-26', { topics: ['suez-canal'], article: '2026/02/slug' }), event('2021-03-23'), event('1869-11-17')],
  });
  const [page] = mapPages(publish(someEntries({ maps: [map], topics: [aTopic()], articles: [anArticle()] })));

  it('lists the newest event first; numbers count from the oldest, so that a new event renumbers none', () => {
    expect(page?.view.events.map(({ id, number, date }) => [id, number, date.iso])).toEqual([
      ['event-3', 3, '2021-03-23'],
      ['event-2', 2, '1956-07-26'],
      ['event-1', 1, '1869-11-17'],
    ]);
  });

  it('leads from each mark to its event in the list', () => {
    expect(page?.view.map.marks.map(({ number, href }) => [number, href])).toEqual([
      [1, '/maps/passages/#event-1'],
      [2, '/maps/passages/#event-2'],
      [3, '/maps/passages/#event-3'],
    ]);
  });

  it('says how much it shows, and by whose boundaries', () => {
    expect(page?.view.map).toMatchObject({
      extent: '3 dated events, 1869 to 2021',
      boundaries: 'Natural Earth; disputed lines are dashed.',
    });
    expect(page?.view.topics).toEqual([{ href: '/topics/suez-canal/', label: 'Suez Canal' }]);
    expect(page?.view.events[1]?.article).toEqual({ href: '/2026/02/slug/', label: 'Two lanes' });
  });
});
