const NEAR = '800px';

/** Does something once when the first such element comes near the window; when that fails the page stays as it was built. */
export function whenNear(selector: string, enrich: (element: HTMLElement) => Promise<unknown>): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) return;
  const observer = new IntersectionObserver(
    (sightings) => {
      if (!sightings.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      enrich(element).catch(() => undefined);
    },
    { rootMargin: NEAR },
  );
  observer.observe(element);
}
