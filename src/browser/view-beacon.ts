import { API } from '../service/contract.ts';

const LONG_ENOUGH = 10_000;

/**
 * Stands at the end of an article's text and counts one reading a page load: after ten seconds in view of the reader, or when
 * the middle of the text has been scrolled to. A page that is only made ready has no reader yet.
 */
class ViewBeacon extends HTMLElement {
  private timer = 0;
  private left = LONG_ENOUGH;
  private since = 0;

  connectedCallback(): void {
    const begin = () => {
      document.addEventListener('visibilitychange', this.watch);
      addEventListener('scroll', this.measure, { passive: true });
      this.watch();
    };
    if ('prerendering' in document && document.prerendering) document.addEventListener('prerenderingchange', begin, { once: true });
    else begin();
  }

  /** Lets the time run while the page can be seen. */
  private readonly watch = (): void => {
    clearTimeout(this.timer);
    const now = performance.now();
    if (this.since) this.left -= now - this.since;
    this.since = document.hidden ? 0 : now;
    if (!document.hidden) this.timer = window.setTimeout(this.count, this.left);
  };

  private readonly measure = (): void => {
    const start = this.closest('article')?.getBoundingClientRect().top ?? 0;
    if ((start + this.getBoundingClientRect().top) / 2 < innerHeight) this.count();
  };

  private readonly count = (): void => {
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.watch);
    removeEventListener('scroll', this.measure);
    const address = `${API}/views`;
    const body = new URLSearchParams({ article: this.dataset['article'] ?? '' });
    // A browser may refuse the beacon, or know none.
    if (!navigator.sendBeacon?.(address, body)) fetch(address, { method: 'POST', body, keepalive: true }).catch(() => undefined);
  };
}

customElements.define('view-beacon', ViewBeacon);
