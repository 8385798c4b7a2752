/** Brings the filter of projects when a choice is made or stands in the address; until then a page is light. */
const form = document.querySelector<HTMLFormElement>('#project-filter');
const list = document.querySelector<HTMLElement>('#project-cards');
const status = document.querySelector<HTMLElement>('#project-status');
const more = document.querySelector<HTMLButtonElement>('#project-more');

if (form !== null && list !== null && status !== null && more !== null) {
  const start = async (from: 'address' | 'form') => {
    try {
      const { startFilter } = await import('./project-choice.ts');
      startFilter({ form, list, status, more }, from);
    } catch {
      status.textContent = status.dataset['failed'] ?? '';
    }
  };
  if (location.search !== '') void start('address');
  else form.addEventListener('change', () => void start('form'), { once: true });
}

export {};
