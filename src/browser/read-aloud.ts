/** Reads the article aloud with a voice of the device, paragraph by paragraph: long texts stop some voices. */
const button = document.querySelector<HTMLButtonElement>('[data-read-aloud]');
const READ = 'h1, h2, h3, p, li, dt, dd, th, td';

if (button !== null && 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window) {
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') stop(button);
    else start(button);
  });
  // Voices go on over a change of page.
  addEventListener('pagehide', () => speechSynthesis.cancel());
}

function start(control: HTMLButtonElement): void {
  const parts = textsOf(control);
  speechSynthesis.cancel();
  for (const [index, text] of parts.entries()) {
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = 'zh-CN';
    if (index === parts.length - 1) spoken.addEventListener('end', () => show(control, false));
    speechSynthesis.speak(spoken);
  }
  show(control, parts.length > 0);
}

function stop(control: HTMLButtonElement): void {
  speechSynthesis.cancel();
  show(control, false);
}

function show(control: HTMLButtonElement, reading: boolean): void {
  control.setAttribute('aria-pressed', String(reading));
  control.textContent = (reading ? control.dataset['stop'] : control.dataset['start']) ?? '';
}

/** What is read, in order; what holds another of these is not read twice. */
function textsOf(control: HTMLElement): string[] {
  const article = control.closest('article') ?? document.querySelector('main');
  const all = [...(article?.querySelectorAll<HTMLElement>(READ) ?? [])];
  return all
    .filter((one) => one.querySelector(READ) === null && one.closest('[hidden]') === null)
    .map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}
