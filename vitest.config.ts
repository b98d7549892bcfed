import { defineConfig } from 'vitest/config';

// Four kinds of tests: `unit` needs nothing, `components` draws templates, `site` reads the sample publication as built
// once for all of them, and opens it in a browser, `durability` starts servers, kills them and measures time, so it has the
// machine to itself. `npx vitest run --project unit` runs one kind.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/*.test.ts', 'tests/unit/**/*.test.ts', 'tests/service/**/*.test.ts'],
          exclude: ['tests/service/durability/**'],
          environment: 'node',
        },
      },
      './tests/components/vitest.config.ts',
      {
        test: {
          name: 'site',
          include: ['tests/build/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/build/sampleSite.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'durability',
          include: ['tests/service/durability/**/*.test.ts'],
          environment: 'node',
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
