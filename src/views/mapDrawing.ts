import { geoGraticule, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json' with { type: 'json' };
import regions from 'world-atlas/countries-50m.json' with { type: 'json' };
import { mapPen } from './mapPen.ts';
import type { MapFrame } from './mapRegion.ts';

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** Path data in the units of the frame. */
export interface MapDrawing {
  land: string;
  borders: string;
  graticule: string;
}

/** Characters of path data that a page may carry for a map: some 5 kB over the wire. */
const MOST_CHARACTERS = 16_000;
/** Tried in order until the drawing is light enough, in view box units. */
const TOLERANCES = [0.3, 0.4, 0.5, 0.6, 0.8, 1.1, 1.5, 2.2, 3.5];

/** By region: a map is drawn again for every edition and, in a writer's preview, for every change of any file. */
const DRAWINGS = new Map<string, MapDrawing>();

/** Draws Natural Earth's land and boundaries, as they are there, in a frame. */
export function drawMap(frame: MapFrame): MapDrawing {
  const key = frame.region.join();
  const drawing = DRAWINGS.get(key) ?? lightest(frame);
  DRAWINGS.set(key, drawing);
  return drawing;
}

/** The finest drawing that is light enough. */
function lightest(frame: MapFrame): MapDrawing {
  const atlas = (frame.wide ? world : regions) as unknown as Atlas;
  const shapes = {
    land: feature(atlas, atlas.objects.land),
    borders: mesh(atlas, atlas.objects.countries, (one, other) => one !== other),
    graticule: graticuleOf(frame),
  };
  let drawing: MapDrawing = { land: '', borders: '', graticule: '' };
  for (const tolerance of TOLERANCES) {
    const draw = (shape: GeoPermissibleObjects) => drawn(shape, frame, tolerance);
    drawing = { land: draw(shapes.land), borders: draw(shapes.borders), graticule: draw(shapes.graticule) };
    if (drawing.land.length + drawing.borders.length + drawing.graticule.length <= MOST_CHARACTERS) break;
  }
  return drawing;
}

function drawn(shape: GeoPermissibleObjects, frame: MapFrame, tolerance: number): string {
  const pen = mapPen(tolerance);
  geoPath(frame.projection, pen)(shape);
  return pen.path();
}

/** Meridians and parallels at a step that gives about six of them across the region. */
function graticuleOf({ region: [west, south, east, north], wide }: MapFrame): GeoPermissibleObjects {
  const graticule = geoGraticule();
  if (wide) return graticule.step([30, 30])();
  const span = Math.max(east - west, north - south);
  const step = [1, 2, 5, 10, 15].find((degrees) => span / degrees <= 6) ?? 30;
  const down = (degrees: number) => Math.floor(degrees / step - 2) * step;
  const up = (degrees: number) => Math.ceil(degrees / step + 2) * step;
  return graticule
    .step([step, step])
    .precision(1)
    .extent([
      [down(west), Math.max(-89, down(south))],
      [up(east), Math.min(89, up(north))],
    ])();
}
