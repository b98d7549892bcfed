/** The dress of the editor's pages, after that of all pages. */
export const MODERATION_STYLE = `
.login{max-inline-size:24rem}
.fault{max-inline-size:34.25rem;font-family:var(--sans);font-size:.9375rem;color:var(--accent)}
.top{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.25rem 2rem}
.top h1{margin:0}
.top ul{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.5rem;margin:0;padding:0;list-style:none;font-family:var(--sans);font-size:.9375rem}
.top form{margin:0}
.top a{padding-block:.25rem}
button.small{min-block-size:2.25rem;padding:.25rem .75rem;font-size:.8125rem}
.tabs{margin-block:1.5rem 1rem;border-block-end:1px solid var(--rule);font-family:var(--sans);font-size:.9375rem}
.tabs ul{display:flex;flex-wrap:wrap;gap:0 1.5rem;margin:0;padding:0;list-style:none}
.tabs a{display:block;padding-block:.5rem;border-block-end:3px solid transparent;text-decoration:none;white-space:nowrap}
.tabs a[aria-current]{border-color:var(--accent);font-weight:600}
.tabs span{color:var(--muted);font-weight:400;font-variant-numeric:tabular-nums}
.filters form{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.75rem 1.5rem;align-items:end;margin-block:.5rem 1.5rem}
.filters p{margin:0}
.filters form :is(input,select,button){block-size:2.75rem}
.go{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.5rem}
.done{margin-block:.75rem;padding:.5rem 1rem;border-inline-start:3px solid var(--accent);background:var(--tint);font-family:var(--sans);font-size:.9375rem}
h2.total{margin-block:1rem 0;padding-block:0 .5rem;border:0;color:var(--muted);font-weight:400}
.empty{padding-block:2rem;color:var(--soft)}
.queue{margin:0}
.queue ol{margin:0;padding:0;list-style:none}
.queued{display:grid;grid-template-columns:2rem minmax(0,1fr);gap:0 .75rem;padding-block:1.25rem;border-block-start:1px solid var(--hairline);scroll-margin-block:1rem 9rem}
.queue li:first-child .queued{border-color:var(--rule)}
.queued:focus{outline:2px solid var(--focus);outline-offset:3px}
.queued:has(.pick :checked){background:var(--tint);box-shadow:-.5rem 0 var(--tint),.5rem 0 var(--tint)}
.pick{margin:0}
.pick input{inline-size:1.5rem;block-size:1.5rem;margin:.125rem 0 0;accent-color:var(--accent)}
.judged{grid-column:2}
.queued p{margin-block-end:.25rem}
.where{font-size:.9375rem;font-weight:600}
.where a{text-decoration:none}
.where a:hover{text-decoration:underline}
.who{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;font-size:.8125rem;color:var(--muted)}
.who b{color:var(--ink);font-size:.9375rem;line-height:1.4;overflow-wrap:anywhere}
.who a,.where a{padding-block:.25rem}
.state{font-weight:600;color:var(--soft)}
.answers{margin-block-start:.5rem;font-size:.8125rem;color:var(--muted)}
.doomed{max-inline-size:34.25rem;margin-block:0 1.5rem;padding:0;list-style:none;border-block-end:1px solid var(--hairline);font-size:1.0625rem;line-height:1.55;overflow-wrap:anywhere}
.doomed li{padding-block:.5rem;border-block-start:1px solid var(--hairline)}
.doomed b{display:block;font-family:var(--sans);font-size:.9375rem}
.queued blockquote{max-inline-size:34.25rem;margin-block-end:.5rem;padding-inline-start:.75rem;border-inline-start:2px solid var(--hairline);font-family:var(--serif);font-size:.9375rem;line-height:1.5;color:var(--soft);white-space:pre-line}
.queued .text{max-inline-size:34.25rem;margin-block:.5rem .75rem;font-family:var(--serif);font-size:1.125rem;line-height:1.5;white-space:pre-line;overflow-wrap:anywhere}
:lang(fa) .queued .text,:lang(ar) .queued .text{line-height:1.8}
.doubts{margin:0 0 .25rem;padding:0;list-style:none;font-size:.8125rem;line-height:1.5;color:var(--accent)}
.visitor{font-size:.8125rem;color:var(--muted)}
.one{display:flex;flex-wrap:wrap;gap:.375rem;margin-block-start:.5rem}
.one button{padding-inline:.5rem}
.bar button:not(.approve){background:var(--paper);color:var(--ink)}
.bar button:is(.reject,.spam):hover{background:var(--ink);color:var(--paper)}
.queue button.delete{border-color:var(--field);background:none;color:var(--ink);font-weight:400}
.queue button.delete:hover{border-color:var(--ink);background:var(--paper)}
.bar{position:sticky;inset-block-end:0;z-index:1;display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;padding-block:.75rem;border-block-start:1px solid var(--rule);background:var(--paper);box-shadow:-.5rem 0 var(--paper),.5rem 0 var(--paper)}
.bar p{display:flex;justify-content:space-between;gap:1.5rem;margin:0;padding-inline-end:1rem;font-size:.8125rem;color:var(--muted)}
.bar output{font-weight:600;color:var(--accent)}
.bar .every{color:var(--ink)}
.bar button{min-block-size:2.5rem;padding:.25rem 1rem}
.keys{padding-block:.75rem;border-block-start:1px solid var(--hairline);font-family:var(--sans);font-size:.8125rem}
.keys dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.25rem 1.5rem;margin-block:.5rem}
.keys dl div{display:flex;align-items:baseline;gap:.75rem}
.keys dd{margin:0}
.keys p{margin-block-end:.5rem;color:var(--muted)}
kbd{display:inline-block;min-inline-size:1.75rem;border:1px solid var(--field);font-family:inherit;font-size:.8125rem;line-height:1.5;text-align:center}
.keys label,.tick{display:flex;align-items:center;gap:.5rem;font-weight:400}
.keys label input,.tick input{inline-size:1.5rem;block-size:1.5rem;margin:0;accent-color:var(--accent)}
@media (min-width:64rem){
main:has(.tabs){max-inline-size:72rem}
.masthead:has(+main .tabs){max-inline-size:72rem}
.queued{grid-template-columns:2rem minmax(0,1fr) 20rem;gap:0 2rem}
.judged{grid-column:3;padding-block-start:.125rem}
.one:first-child{margin-block-start:0}
}
@media (max-width:30rem){
.bar p{inline-size:100%;padding:0}
.bar button{flex:1;padding-inline:.25rem}
}
`;
