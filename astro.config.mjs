import { defineConfig } from 'astro/config';
import { sitemapOfRecords } from './src/integrations/siteRecords.ts';

// `site`, the folders and the level of logging come from src/tools, which run every build and dev server.
export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', assets: '_assets', inlineStylesheets: 'never' },
  // White space between elements on separate lines is layout, as Prettier takes it; between words it is written `{' '}`.
  compressHTML: 'jsx',
  // A scope adds no weight to a selector, so that a rule is as strong as it reads.
  scopedStyleStrategy: 'where',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [sitemapOfRecords()],
  vite: {
    // The content security policy allows no inline script, so nothing may be folded into a page.
    // One stylesheet for all pages: one request, and nothing left to fetch on the second page.
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**', '**/dist.next/**', '**/dist.previous/**'] } },
  },
});
