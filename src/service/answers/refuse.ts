import type { Call } from '../desk.ts';
import { LENGTHS, type Problem } from '../contract.ts';
import { speaksJson } from '../rules/negotiate.ts';
import type { ServiceLabels } from '../../wording/service.ts';
import { wholeNumber } from '../../wording/numbers.ts';
import { editionFor, labelsFor } from './labels.ts';
import type { FieldFault, Refusal } from './refusal.ts';
import { refusalPage } from './refusalPage.ts';

/** Answers a refusal: a problem to a client of JSON, else a page that gives back what the reader typed. */
export async function refuse(c: Call, refusal: Refusal): Promise<Response> {
  const errors = errorsOf(c, refusal.faults);
  const headers = { 'Cache-Control': 'no-store', ...refusal.headers };
  if (!speaksJson(c.req.raw.headers)) return refusalPage(c, refusal, errors, headers);
  const { title, text } = labelsFor(c).refusals[refusal.reason];
  const problem: Problem = {
    type: `urn:broadsheet:${refusal.reason}`,
    title,
    status: refusal.status,
    detail: text,
    ...(errors.length > 0 && { errors }),
    ...givenBack(c),
  };
  return c.body(JSON.stringify(problem), refusal.status, {
    ...headers,
    'Content-Type': 'application/problem+json',
    'X-Content-Type-Options': 'nosniff',
  });
}

/** What the reader typed, so that no client has to keep it; never the e-mail address. */
function givenBack(c: Call): { text?: string; name?: string } {
  const written = c.get('written');
  return written ? { text: written.text, name: written.name } : {};
}

function errorsOf(c: Call, faults: FieldFault[]): { field: string; message: string }[] {
  const labels = labelsFor(c);
  const { locale } = editionFor(c);
  return faults.map(({ field, fault }) => {
    const limit = field in LENGTHS ? wholeNumber(LENGTHS[field as keyof typeof LENGTHS], locale) : '';
    return { field, message: labels.faults[fault](nameOf(labels, field), limit) };
  });
}

function nameOf({ fields }: ServiceLabels, field: string): string {
  return Object.hasOwn(fields, field) ? fields[field as keyof typeof fields] : field;
}
