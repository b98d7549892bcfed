/**
 * The network address of who asks: the socket's, or the last value of the one header that the operator trusts, which the
 * nearest proxy has written. What stands before it in a list may be forged by the client.
 */
export function clientAddress(headers: Headers, trustedHeader: string | null, socket: string | null): string | null {
  const named = trustedHeader === null ? null : headers.get(trustedHeader);
  const nearest = named?.split(',').at(-1)?.trim();
  return nearest ? nearest : socket;
}
