/** Why a comment looks doubtful; shown to the editor beside it. */
export type Flag =
  | { kind: 'links'; count: number }
  | { kind: 'repetition'; count: number }
  | { kind: 'speed'; seconds: number }
  | { kind: 'word'; word: string }
  | { kind: 'busy'; count: number }
  | { kind: 'trap' };
