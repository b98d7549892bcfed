/** Whether an answer may have left a notice to be sent: only a comment that was taken does. */
export function bringsNotice({ method, url }: Request, { status }: Response): boolean {
  return method === 'POST' && status < 400 && new URL(url).pathname === '/api/comments';
}
