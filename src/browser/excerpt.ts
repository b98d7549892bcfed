/** A stretch of an excerpt, found words marked. */
export interface Stretch {
  text: string;
  marked: boolean;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** Takes an excerpt apart; whatever else than `<mark>` looks like an element stays text. */
export function stretchesOf(excerpt: string): Stretch[] {
  let marked = false;
  const stretches: Stretch[] = [];
  for (const piece of excerpt.split(/(<\/?mark>)/)) {
    if (piece === '<mark>' || piece === '</mark>') marked = piece === '<mark>';
    else if (piece !== '') stretches.push({ text: plain(piece), marked });
  }
  return stretches;
}

function plain(escaped: string): string {
  return escaped.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
