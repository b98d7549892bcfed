/** Keys, select all and the count of selected comments; the page is whole without it. */
export const QUEUE_SCRIPT = `(() => {
  const form = document.querySelector('form.queue');
  if (!form) return;
  const every = form.querySelector('.every');
  const help = document.querySelector('.keys');
  const use = document.querySelector('.use-keys');
  const comments = [...form.querySelectorAll('.queued')];
  const box = (comment) => comment.querySelector('input[name=id]');
  const selected = () => comments.filter((comment) => box(comment).checked);
  const current = () => comments.findIndex((comment) => comment.contains(document.activeElement));
  const count = () => {
    const { length } = selected();
    form.querySelector('.bar output').textContent = length === 0 ? '' : length.toLocaleString(document.documentElement.lang);
    every.textContent = length === comments.length ? every.dataset.none : every.dataset.all;
  };
  const select = (comment, on) => {
    box(comment).checked = on;
    count();
  };
  const move = (step) => {
    const at = current();
    const next = comments[at < 0 ? (step > 0 ? 0 : comments.length - 1) : at + step];
    if (next) next.focus();
  };
  const decide = (decision) => {
    const here = comments[current()];
    if (selected().length === 0 && !here) return;
    if (selected().length === 0) select(here, true);
    form.querySelector('.bar [value=' + decision + ']').click();
  };
  const acts = {
    j: () => move(1),
    k: () => move(-1),
    x: () => {
      const here = comments[current()];
      if (here) select(here, !box(here).checked);
    },
    a: () => decide('approve'),
    r: () => decide('reject'),
    s: () => decide('spam'),
    d: () => decide('delete'),
    '?': () => {
      help.open = !help.open;
      if (help.open) help.scrollIntoView({ block: 'nearest' });
    },
  };
  const kept = (() => {
    try {
      return localStorage;
    } catch {
      return null;
    }
  })();
  const KEPT = 'broadsheet-moderation-keys';
  help.hidden = false;
  use.checked = kept?.getItem(KEPT) !== 'off';
  use.addEventListener('change', () => kept?.setItem(KEPT, use.checked ? 'on' : 'off'));
  form.addEventListener('change', count);
  every.addEventListener('click', (event) => {
    event.preventDefault();
    const on = selected().length !== comments.length;
    for (const comment of comments) box(comment).checked = on;
    count();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.matches('input[type=checkbox]')) event.preventDefault();
    if (!use.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat && !'jk'.includes(event.key)) return;
    if (event.target.closest('input:not([type=checkbox]), textarea, select')) return;
    if (!Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  });
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  addEventListener('pageshow', () => {
    sent = false;
    count();
  });
})();`;
