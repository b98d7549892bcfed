const REASONS: Record<string, string> = {
  EACCES: 'access is denied',
  EDQUOT: 'there is no room left',
  EISDIR: 'it is a folder',
  ENOENT: 'it is not there',
  ENOSPC: 'there is no room left',
  ENOTDIR: 'a part of its path is no folder',
  EPERM: 'access is denied',
  EROFS: 'its disk is read-only',
};

/** What a fault of the file system means, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
