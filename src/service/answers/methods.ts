interface Route {
  method: string;
  path: string;
}

/** For the routes of an app: which methods an address takes, in code-unit order; none for an address that is none. */
export function allowedMethods(routes: readonly Route[]): (path: string) => string[] {
  const patterns = routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => ({ method, pattern: patternOf(path) }));
  return (path) => {
    const found = new Set(patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method));
    if (found.size === 0) return [];
    if (found.has('GET')) found.add('HEAD');
    return [...found.add('OPTIONS')].sort((a, b) => (a < b ? -1 : 1));
  };
}

/** `/api/receipts/:token` takes one part of any kind in place of the parameter. */
function patternOf(path: string): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`);
}
