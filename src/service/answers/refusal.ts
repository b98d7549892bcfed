import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Why a request is refused, by the name of its wording. */
export type RefusalReason =
  | 'not-found'
  | 'method'
  | 'too-large'
  | 'wrong-type'
  | 'broken-json'
  | 'broken-fields'
  | 'unknown-article'
  | 'closed'
  | 'key-used'
  | 'too-fast'
  | 'foreign-origin'
  | 'broken-watermark'
  | 'storage-down'
  | 'too-late-to-correct'
  | 'login-needed'
  | 'wrong-key'
  | 'form-expired'
  | 'fault';

/** A field at fault; `fault` names its wording. */
export interface FieldFault {
  field: string;
  fault: 'missing' | 'too-long' | 'not-text' | 'not-email' | 'not-a-key' | 'no-parent' | 'is-a-file' | 'unknown-value' | 'too-many';
}

/**
 * Thrown by a route and answered in one place: problem+json, or a page in the edition's language that gives back what the
 * reader typed.
 */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly reason: RefusalReason;
  readonly faults: FieldFault[];
  readonly headers: Record<string, string>;

  constructor(status: ContentfulStatusCode, reason: RefusalReason, more: { faults?: FieldFault[]; headers?: Record<string, string> } = {}) {
    super(reason);
    this.status = status;
    this.reason = reason;
    this.faults = more.faults ?? [];
    this.headers = more.headers ?? {};
  }
}
