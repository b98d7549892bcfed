import { renderBody } from './render.ts';
import type { BodyJob } from './renderBodies.ts';
import type { RenderedBody } from './rendered.ts';

/** Renders a batch of bodies in a worker thread. */
export function renderBatch(batch: BodyJob[]): RenderedBody[] {
  return batch.map(({ text, context }) => renderBody(text, context));
}
