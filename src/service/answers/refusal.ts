import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { FaultName, RefusalName } from '../../wording/service.ts';

/** A field at fault; `fault` names its wording. */
export interface FieldFault {
  field: string;
  fault: FaultName;
}

/**
 * Thrown by a route and answered in one place: problem+json, or a page in the edition's language that gives back what the
 * reader typed.
 */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly reason: RefusalName;
  readonly faults: FieldFault[];
  readonly headers: Record<string, string>;

  constructor(status: ContentfulStatusCode, reason: RefusalName, more: { faults?: FieldFault[]; headers?: Record<string, string> } = {}) {
    super(reason);
    this.status = status;
    this.reason = reason;
    this.faults = more.faults ?? [];
    this.headers = more.headers ?? {};
  }
}
