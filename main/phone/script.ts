/** The only script on a phone: every three seconds it asks how the page is now, and changes the parts that differ. */

/** Milliseconds between an answer and the next question, and until an answer is given up. */
const TIMES = { every: 3_000, patience: 5_000 };

export const PHONE_SCRIPT = `'use strict';
(() => {
  const lost = document.querySelector('.lost');
  const patience = (request) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), ${TIMES.patience});
    return request(stop.signal).finally(() => clearTimeout(timer));
  };
  const renew = (text) => {
    const fresh = new DOMParser().parseFromString(text, 'text/html');
    for (const part of document.querySelectorAll('[data-part]')) {
      const next = fresh.querySelector('[data-part="' + part.dataset.part + '"]');
      if (next === null || next.outerHTML === part.outerHTML) continue;
      const at = [...part.querySelectorAll('a, button')].indexOf(document.activeElement);
      const own = document.adoptNode(next);
      part.replaceWith(own);
      if (at >= 0) own.querySelectorAll('a, button')[at]?.focus();
    }
  };
  const ask = async (signal) => {
    const answer = await fetch(location.pathname, { redirect: 'manual', signal });
    // The class has ended, or the day: the server says where to go on.
    if (answer.type === 'opaqueredirect') return location.reload();
    if (!answer.ok) throw new Error('refused');
    renew(await answer.text());
  };
  const follow = async () => {
    if (!document.hidden) lost.hidden = await patience(ask).then(() => true, () => false);
    setTimeout(follow, ${TIMES.every});
  };
  setTimeout(follow, ${TIMES.every});
})();
`;
