import { describe, expect, it } from 'vitest';
import { robotsText } from '#src/feeds/robots.ts';

const site = { url: 'https://meridian.example', staging: false, hasNews: true };

describe('robots.txt', () => {
  it('lets crawlers in, keeps them from the function, and names the sitemaps', () => {
    expect(robotsText(site)).toBe(
      'User-agent: *\nDisallow: /api/\n\nSitemap: https://meridian.example/sitemap-index.xml\nSitemap: https://meridian.example/news-sitemap.xml\n',
    );
  });

  it('names no news sitemap when there is none', () => {
    expect(robotsText({ ...site, hasNews: false })).not.toContain('news');
  });

  it('keeps every crawler out of a staging build', () => {
    expect(robotsText({ ...site, staging: true })).toBe('User-agent: *\nDisallow: /\n');
  });
});
