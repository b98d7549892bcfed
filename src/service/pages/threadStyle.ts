/** Styles of an article's comments: as they stand below the article, set in by a hairline, not by boxes. */
export const THREAD_STYLE = `
.thread,.thread ol{list-style:none;margin:0;padding:0}
.thread ol{margin-block-start:.75rem;padding-inline-start:.75rem;border-inline-start:1px solid var(--hairline)}
.thread li{padding-block:1rem;border-block-start:1px solid var(--hairline)}
.thread>li:first-child{border:0}
.thread ol>li:first-child{padding-block-start:.25rem;border:0}
.thread ol>li:last-child{padding-block-end:0}
.ways+.comment{padding-block-start:1rem;border-block-start:1px solid var(--hairline)}
.comment :is(.signed,.answers,.reply),.erased p,.closed{margin:0;font-family:var(--sans);font-size:.8125rem;line-height:1.5;color:var(--muted)}
.signed{display:flex;flex-wrap:wrap;align-items:baseline;column-gap:.75rem}
.signed b{font-size:.9375rem;color:var(--ink);overflow-wrap:anywhere}
.signed a,.reply a{padding-block:.25rem;text-decoration:none}
.answers a{display:inline-block;padding-block:.25rem}
.reply{padding-block-start:.25rem}
.reply a{display:inline-block;font-weight:600;color:var(--soft)}
:is(.signed,.reply) a:is(:hover,:focus-visible){color:var(--accent);text-decoration:underline}
.words{max-inline-size:34.25rem;font-size:1.0625rem;line-height:1.55;overflow-wrap:anywhere}
:lang(fa) .words,:lang(ar) .words{line-height:1.8}
.words p{margin-block-end:.5rem;unicode-bidi:plaintext;text-align:start}
.words>:last-child{margin-block-end:0}
.erased p{font-size:.9375rem}
.erased p::first-letter{text-transform:uppercase}
:target .signed b,.erased:target p{inline-size:fit-content;box-shadow:inset 0 -.4em 0 var(--highlight)}
.closed{margin-block:2rem;font-size:.9375rem}
form .answers{margin-block-end:1rem}
@media (min-width:45rem){
.thread ol{padding-inline-start:1.5rem}
.comment-form{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));column-gap:1.5rem}
.comment-form>p:not(:has(#comment-name,#comment-email)){grid-column:1/-1}
}
@media print{.reply{display:none}}
`;
