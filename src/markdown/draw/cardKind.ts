/** Hosts of videos and posts, and what the path of one looks like there. */
const HOSTS: ReadonlyMap<string, { kind: 'video' | 'post'; path: RegExp }> = new Map([
  ['youtube.com', { kind: 'video', path: /^\/(?:watch|shorts\/|live\/|embed\/)/ }],
  ['youtu.be', { kind: 'video', path: /^\/./ }],
  ['vimeo.com', { kind: 'video', path: /^\/(?:\d+|channels\/|video\/)/ }],
  ['dailymotion.com', { kind: 'video', path: /^\/video\// }],
  ['dai.ly', { kind: 'video', path: /^\/./ }],
  ['aparat.com', { kind: 'video', path: /^\/v\// }],
  ['tiktok.com', { kind: 'video', path: /\/video\// }],
  ['twitch.tv', { kind: 'video', path: /^\/videos\// }],
  ['twitter.com', { kind: 'post', path: /\/status\// }],
  ['x.com', { kind: 'post', path: /\/status\// }],
  ['bsky.app', { kind: 'post', path: /\/post\// }],
  ['facebook.com', { kind: 'post', path: /\/(?:posts|videos|photo)/ }],
  ['instagram.com', { kind: 'post', path: /^\/(?:p|reel)\// }],
  ['threads.net', { kind: 'post', path: /\/post\// }],
  ['linkedin.com', { kind: 'post', path: /^\/(?:posts|feed\/update)\// }],
  ['t.me', { kind: 'post', path: /^\/[^/]+\/\d+/ }],
  ['reddit.com', { kind: 'post', path: /\/comments\// }],
]);

/** Mastodon and PeerTube stand on many hosts; their paths tell them. */
const ANYWHERE: readonly { kind: 'video' | 'post'; path: RegExp }[] = [
  { kind: 'post', path: /^\/@[^/]+\/\d+$/ },
  { kind: 'video', path: /^\/(?:videos\/watch|w)\/[\w-]{10,}$/ },
];

/** Whether an address is that of a video or a post; null for any other. */
export function cardKind(url: string): 'video' | 'post' | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  const known = HOSTS.get(hostname.toLowerCase().replace(/^(?:www|m|mobile|old)\./, ''));
  if (known) return known.path.test(pathname) ? known.kind : null;
  return ANYWHERE.find(({ path }) => path.test(pathname))?.kind ?? null;
}
