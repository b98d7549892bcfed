/**
 * Draws the plates of the sample publication; see docs/plates.md.
 *
 *   npm run plates                               every drawn plate
 *   npm run plates -- --only suez                those whose path contains the word
 *   npm run plates -- --earth FOLDER             with the gallery, from NASA's pictures in FOLDER
 *   npm run plates -- --into FOLDER              elsewhere than content/en
 */
import { parseArgs } from 'node:util';
import { accessionPlates } from './accessions.ts';
import { alliancePlates } from './alliances.ts';
import { borderPlates } from './borders.ts';
import { canalPlates } from './canals.ts';
import { demandPlates } from './demand.ts';
import { dutyPlates } from './duties.ts';
import { danubePlates } from './danube.ts';
import { readEarth } from './earth.ts';
import { galleryPlates } from './gallery.ts';
import { indusPlates } from './indus.ts';
import { loadLettering } from './lettering.ts';
import { listPlates } from './lists.ts';
import { mandebPlates } from './mandeb.ts';
import { mosulPlates } from './mosul.ts';
import { nilePlates } from './nile.ts';
import { powerPlates } from './powers.ts';
import type { Plate } from './sheet.ts';
import { render } from './sheet.ts';
import { readRelief } from './relief.ts';
import { routePlates } from './routes.ts';
import { sevresPlates } from './sevres.ts';
import { skyPlates } from './skies.ts';
import { straitPlates } from './straits.ts';
import { suezPlates } from './suez.ts';

const { values } = parseArgs({ options: { earth: { type: 'string' }, only: { type: 'string' }, into: { type: 'string' } } });
const into = values.into ?? 'content/en';
const lettering = await loadLettering();
const plates: Plate[] = [
  ...suezPlates(lettering),
  ...straitPlates(lettering),
  ...routePlates(lettering),
  ...indusPlates(lettering),
  ...nilePlates(lettering),
  ...powerPlates(lettering),
  ...canalPlates(lettering),
  ...alliancePlates(lettering),
  ...mandebPlates(lettering),
  ...mosulPlates(lettering),
  ...danubePlates(lettering),
  ...sevresPlates(lettering),
  ...accessionPlates(lettering),
  ...listPlates(lettering),
  ...dutyPlates(lettering),
  ...demandPlates(lettering),
  ...(await borderPlates(lettering, await readRelief())),
];
if (values.earth !== undefined) {
  const earth = await readEarth(values.earth);
  plates.push(...(await galleryPlates(earth, lettering)), ...(await skyPlates(earth, lettering)));
}

const heaviest = 250_000;
let failed = false;
for (const plate of plates.filter(({ file }) => file.includes(values.only ?? ''))) {
  const size = await render(plate, into);
  console.log(`${String(Math.round(size / 1000)).padStart(4)} kB  ${plate.file}`);
  if (size <= heaviest) continue;
  failed = true;
  console.error(`${plate.file}: ${size} bytes, expected at most ${heaviest}; use fewer colours`);
}
process.exitCode = failed ? 1 : 0;
