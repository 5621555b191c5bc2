import { api } from '/app/api.js';
import { town } from '/app/town.js';

const { style } = document.documentElement;

// Back brings a page out of the browser's memory as it was left, also for whoever sits there by then: it leaves hidden
window.addEventListener('pagehide', event => {
  if (event.persisted) style.visibility = 'hidden';
});

window.addEventListener('pageshow', async event => {
  if (!event.persisted) return;
  if (await isOfWhoIsHere().catch(() => false)) style.visibility = '';
  else location.reload();
});

/** Whether the page was drawn for the account that is signed in now, or for nobody and nobody is. */
async function isOfWhoIsHere() {
  const [before, now] = await Promise.all([town(), api.get('/api/plaza')]);
  return before.account?.id === now.account?.id;
}
