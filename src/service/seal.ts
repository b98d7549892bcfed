import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

const TEXT = new TextEncoder();

/** Signatures with the secret: base64url without padding, 43 characters. */
export interface Seal {
  /** Signs a text for one purpose. */
  sign(purpose: string, text: string): string;
  /** Whether a signature is this text's, in a time that does not depend on where it differs. */
  verify(purpose: string, text: string, signature: string): boolean;
}

/** Makes the seal of a secret. */
export function sealOf(secret: Uint8Array): Seal {
  const bytesFor = (purpose: string, text: string) => hmac(sha256, secret, TEXT.encode(`${purpose}\n${text}`));
  return {
    sign: (purpose, text) => base64url(bytesFor(purpose, text)),
    verify: (purpose, text, signature) => areEqual(bytesFor(purpose, text), bytesOf(signature)),
  };
}

/** SHA-256 of a text, in base64url. */
export function digestOf(text: string): string {
  return base64url(sha256(TEXT.encode(text)));
}

/** HMAC-SHA-256 of a text under a key that is a text itself, a salt or the key of a sender, in base64url. */
export function keyedDigest(key: string, text: string): string {
  return base64url(hmac(sha256, TEXT.encode(key), TEXT.encode(text)));
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

/** Looks at every byte, wherever the first difference is. */
function areEqual(one: Uint8Array, other: Uint8Array | null): boolean {
  if (other?.length !== one.length) return false;
  return one.reduce((difference, byte, at) => difference | (byte ^ (other[at] ?? 0)), 0) === 0;
}
