/** The dress of every page of the function: the publication's own palette and sizes, without its fonts. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fdfbf7;--tint:#f4efe5;--ink:#17140f;--soft:#464137;--muted:#665f52;--hairline:#dcd6ca;--rule:#17140f;--field:#8a8272;--accent:#a3281d;--focus:#14539a;--highlight:#f7e3a6;--serif:'Source Serif 4',Georgia,'Noto Serif','DejaVu Serif',serif;--sans:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#15130f;--tint:#201d17;--ink:#ece7dc;--soft:#c6bfb1;--muted:#a79f90;--hairline:#37322a;--rule:#a79f90;--field:#857d6e;--accent:#ef8b7b;--focus:#8ab8f0;--highlight:#5b4a17}}
:root:lang(fa),:root:lang(ar){--serif:Vazirmatn,'Noto Naskh Arabic','Noto Sans Arabic',Tahoma,'DejaVu Sans',sans-serif;--sans:var(--serif)}
*,::before,::after{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0;font-family:var(--serif);font-size:1.125rem;line-height:1.6;overflow-wrap:break-word}
:lang(fa) body,:lang(ar) body{font-size:1.1875rem;line-height:1.85}
.masthead,main{inline-size:calc(100% - 2*clamp(1rem,5vw,2rem));max-inline-size:38rem;margin-inline:auto}
.masthead{padding-block:1rem .75rem}
.masthead a{display:inline-block;font-size:1.3125rem;font-weight:600;line-height:1.5;letter-spacing:-.012em;text-decoration:none}
main{padding-block:2rem 4.5rem;border-block-start:1px solid var(--rule)}
h1{font-size:1.625rem;font-weight:600;line-height:1.2;letter-spacing:-.012em;text-wrap:balance;margin:0 0 .75rem}
h2{font-family:var(--sans);font-size:.9375rem;font-weight:600;line-height:1.6;margin:2rem 0 .5rem;padding-block-start:.5rem;border-block-start:1px solid var(--hairline)}
:lang(fa) :is(h1,h2),:lang(ar) :is(h1,h2){line-height:1.6;letter-spacing:0}
p,ul,ol,dl,blockquote{margin:0 0 1rem}
p,li{text-wrap:pretty}
main>p,section>p,.faults,.written,.label{max-inline-size:34.25rem}
a{color:inherit;text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{color:var(--accent)}
:focus-visible{outline:2px solid var(--focus);outline-offset:3px;border-radius:1px}
.label{font-family:var(--sans);font-size:.8125rem;line-height:1.5;color:var(--muted)}
.label a,:is(.links,.ways,.go)>a{padding-block:.25rem}
.links,.ways{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;font-family:var(--sans);font-size:.9375rem}
.links{margin-block-start:2rem}
.written{margin-block-end:.5rem;padding-inline-start:1rem;border-inline-start:2px solid var(--hairline)}
.written p{margin-block-end:.5rem}
.written>:last-child{margin-block-end:0}
.faults{padding-inline-start:1.25rem;font-family:var(--sans);font-size:.9375rem;color:var(--accent)}
form{margin-block:1rem;font-family:var(--sans);font-size:.9375rem}
form label{display:block;font-weight:600;margin-block-end:.25rem}
form label span{font-size:.8125rem;font-weight:400;color:var(--muted)}
input:not([type=hidden],[type=checkbox],[type=radio]),textarea,select{display:block;inline-size:100%;padding:.5rem .75rem;border:1px solid var(--field);border-radius:0;background:var(--paper);color:inherit;font:inherit;font-size:1rem;line-height:1.5}
:is(input:not([type=checkbox]),textarea,select):focus-visible{outline-offset:0;border-color:var(--focus)}
:is(input,textarea)[aria-invalid=true]{border-color:var(--accent)}
textarea{resize:vertical}
button{min-block-size:2.75rem;padding:.5rem 1.5rem;border:1px solid var(--ink);border-radius:0;background:var(--ink);color:var(--paper);font-family:var(--sans);font-size:.9375rem;font-weight:600;line-height:1.75;cursor:pointer}
button:hover,button.plain{background:var(--paper);color:var(--ink)}
button.plain:hover{background:var(--ink);color:var(--paper)}
summary{cursor:pointer;inline-size:fit-content;padding-block:.25rem;font-family:var(--sans);font-size:.9375rem;font-weight:600}
.correct,.erase{padding-block:.5rem;border-block-start:1px solid var(--hairline)}
.erase{border-block-end:1px solid var(--hairline)}
.correct .label,.erase .label{margin-block:.25rem .75rem}
.trap{position:absolute;inset-inline-start:-100vw;inline-size:10rem}
.visually-hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{.masthead,form,details,.links{display:none}}
`;
