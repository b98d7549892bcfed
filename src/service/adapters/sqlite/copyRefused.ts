/** A backup cannot be made or restored; the message says why and what to do, in one line. Nothing has changed. */
export class CopyRefused extends Error {}
