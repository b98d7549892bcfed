import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig([
  { ignores: ['dist/', 'dist.next/', 'dist.previous/', '.cache/', '.data/', '.astro/', '.shots/', '.wrangler/', 'tests/fixtures/faults/'] },
  ...ts.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      complexity: ['error', 14],
      'max-depth': ['error', 3],
      'max-lines': ['error', 300],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-properties': [
        'error',
        { property: 'localeCompare', message: 'Sort by code units, or by an Intl.Collator of a named locale.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 45, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['src/tools/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
]);
