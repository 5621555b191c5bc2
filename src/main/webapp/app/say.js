/** Tells, politely and for a while, that something was done. @param {string} text */
export function say(text) {
  let region = document.querySelector('.toast-region');
  if (!region) {
    region = document.createElement('div');
    region.className = 'toast-region';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  const toast = document.createElement('p');
  toast.className = 'toast';
  toast.textContent = text;
  region.replaceChildren(toast);
  window.setTimeout(() => toast.remove(), 6000);
}
