import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { PIPELINE_VERSION } from '#src/markdown/version.ts';
import { body, EVERYTHING, PERSIAN } from './aBody.ts';

/** Of what the pipeline makes of a text in which everything is used. When it changes, cached bodies are stale: raise the version. */
const MADE = { version: 4, english: 'b3c45e3d5e54ecae', persian: '0893ae2b906563cc' };

const digestOf = (rendered: unknown) => createHash('sha256').update(JSON.stringify(rendered)).digest('hex').slice(0, 16);

it('the version of the pipeline is raised when what it makes changes', () => {
  expect({ version: PIPELINE_VERSION, english: digestOf(body(EVERYTHING)), persian: digestOf(body(EVERYTHING, PERSIAN)) }).toEqual(MADE);
});
