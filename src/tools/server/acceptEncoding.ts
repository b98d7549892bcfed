export type Encoding = 'br' | 'gzip';

const PREFERRED: readonly Encoding[] = ['br', 'gzip'];

/** Picks the encoding that a client accepts best among those at hand; null means the file as it is (RFC 9110, 12.5.3). */
export function chooseEncoding(accept: string | undefined, available: ReadonlySet<Encoding>): Encoding | null {
  const weights = readWeights(accept ?? '');
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0;
  const plain = weights.get('identity') ?? 0;
  const candidates = PREFERRED.filter((encoding) => available.has(encoding) && weightOf(encoding) > 0);
  const best = candidates.reduce<Encoding | null>((chosen, encoding) => {
    return chosen && weightOf(chosen) >= weightOf(encoding) ? chosen : encoding;
  }, null);
  return best && weightOf(best) >= plain ? best : null;
}

function readWeights(accept: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of accept.split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    if (!coding) continue;
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const weight = quality === undefined ? 1 : Number(quality);
    weights.set(coding, weight >= 0 && weight <= 1 ? weight : 0);
  }
  return weights;
}
