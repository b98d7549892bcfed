/** Text of `robots.txt`; a staging build keeps every crawler out, and the news sitemap is named only where there is one. */
export function robotsText(site: { url: string; staging: boolean; hasNews: boolean }): string {
  if (site.staging) return 'User-agent: *\nDisallow: /\n';
  const sitemaps = ['sitemap-index.xml', ...(site.hasNews ? ['news-sitemap.xml'] : [])];
  const lines = sitemaps.map((name) => `Sitemap: ${site.url}/${name}`);
  return ['User-agent: *', 'Disallow: /api/', '', ...lines, ''].join('\n');
}
