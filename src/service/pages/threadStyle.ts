/** Styles of an article's comments: set in by a hairline, not by boxes, and little enough to be read on a narrow screen. */
export const THREAD_STYLE = `
.thread,.thread ol{list-style:none;margin:0;padding:0}
.thread ol{margin-inline-start:.25rem;padding-inline-start:clamp(.75rem,3vw,1.5rem);border-inline-start:1px solid var(--hairline)}
.comment{padding-block:1rem .5rem}
.thread>li+li>.comment{border-block-start:1px solid var(--hairline)}
.comment:target>.words,.comment:target>p:only-child{padding-inline-start:.75rem;border-inline-start:3px solid var(--accent)}
.signed,.answers,.reply,.erased,.closed{margin:0;font-family:var(--sans);font-size:.9375rem}
.signed a,.reply a,.answers a{display:inline-block;padding-block:.25rem}
.signed a,.answers,.erased,.closed{font-size:.8125rem;color:var(--muted)}
.signed a{margin-inline-start:.5rem;text-decoration:none}
.signed a:hover,.signed a:focus-visible{text-decoration:underline}
.words>:last-child{margin-block-end:.25rem}
.closed{margin-block:2rem}
.ways{display:flex;flex-wrap:wrap;gap:0 1.5rem;font-family:var(--sans);font-size:.9375rem}
.ways a{padding-block:.25rem}
form .answers{margin-block-end:1rem}
@media print{.reply{display:none}}
`;
