import { afterAll, beforeAll, describe } from 'vitest';
import { addingSuite } from './addingSuite.ts';
import { KINDS } from './kinds.ts';
import { moderationSuite } from './moderationSuite.ts';
import { outboxSuite } from './outboxSuite.ts';
import { ownCommentsSuite } from './ownCommentsSuite.ts';
import { readingSuite } from './readingSuite.ts';
import { transferSuite } from './transferSuite.ts';
import { upkeepSuite } from './upkeepSuite.ts';
import { viewsSuite } from './viewsSuite.ts';
import { visibilitySuite } from './visibilitySuite.ts';

// One suite over all stores: memory is the reference, D1 runs in workerd as it does when deployed.
describe.each(KINDS)('the store in $name', (kind) => {
  beforeAll(() => kind.start(), 30_000);
  afterAll(() => kind.stop());

  // Each suite stands apart, with a store of its own before every test.
  describe('lets in', () => addingSuite(kind));
  describe('shows', () => readingSuite(kind));
  describe('serves writers', () => ownCommentsSuite(kind));
  describe('keeps threads together', () => visibilitySuite(kind));
  describe('serves the editor', () => moderationSuite(kind));
  describe('tells and admits the editor', () => outboxSuite(kind));
  describe('counts readings', () => viewsSuite(kind));
  describe('forgets', () => upkeepSuite(kind));
  describe('moves house', () => transferSuite(kind));
});
