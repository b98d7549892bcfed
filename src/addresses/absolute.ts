/** Makes a root-relative address absolute and percent-encoded; `site` is an origin such as `https://meridian.example`. */
export function absolute(site: string, path: string): string {
  return new URL(path, site).href;
}
