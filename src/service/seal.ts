const TEXT = new TextEncoder();

/** Signatures and digests; all are base64url without padding. */
export interface Seal {
  /** Signs a text for one purpose with the secret: 43 characters. */
  sign(purpose: string, text: string): Promise<string>;
  /** Whether a signature is this text's, in a time that does not depend on where it differs. */
  verify(purpose: string, text: string, signature: string): Promise<boolean>;
}

/** Makes the seal of a secret; the key is imported once. */
export function sealOf(secret: Uint8Array<ArrayBuffer>): Seal {
  const key = importKey(secret);
  const sign = async (purpose: string, text: string) => signed(await key, `${purpose}\n${text}`);
  const verify = async (purpose: string, text: string, signature: string) => {
    const bytes = bytesOf(signature);
    return bytes !== null && crypto.subtle.verify('HMAC', await key, bytes, TEXT.encode(`${purpose}\n${text}`));
  };
  return { sign, verify };
}

/** SHA-256 of a text. */
export async function digestOf(text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', TEXT.encode(text))));
}

/** HMAC-SHA-256 of a text under a key that is a text itself: a salt, or the key of a sender. */
export async function keyedDigest(key: string, text: string): Promise<string> {
  return signed(await importKey(TEXT.encode(key)), text);
}

/** Bytes as base64url without padding. */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Bytes of base64url without padding; null when it is none. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}

async function signed(key: CryptoKey, text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, TEXT.encode(text))));
}
