/** Asks before a reader goes to another site. Addresses of the portal itself, mail and telephones open at once. */
const dialog = document.querySelector<HTMLDialogElement>('#leave-notice');
const address = dialog?.querySelector('.outside-address');
const onward = dialog?.querySelector('a');

function isOutside(link: HTMLAnchorElement): boolean {
  return /^https?:$/.test(link.protocol) && link.host !== location.host;
}

if (dialog && address && onward) {
  const ask = (event: MouseEvent) => {
    // The right button only opens the browser's own menu.
    if (event.button > 1) return;
    const link = (event.target as Element | null)?.closest?.('a');
    if (!link || link === onward || !isOutside(link)) return;
    event.preventDefault();
    address.textContent = link.href;
    onward.href = link.href;
    onward.target = link.target || (event.button === 1 || event.ctrlKey || event.metaKey ? '_blank' : '');
    dialog.showModal();
  };
  document.addEventListener('click', ask);
  document.addEventListener('auxclick', ask);
  onward.addEventListener('click', () => dialog.close());
}
