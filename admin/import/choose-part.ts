/** Takes a document by choosing or dropping it. */
import { cmsWords } from '../../src/text/cms-words.ts';
import { element } from './element.ts';

export function choosePart(onDocument: (document: { name: string; bytes: string }) => void): HTMLElement {
  const words = cmsWords.importing;
  const input = element('input', { type: 'file', id: 'import-file', accept: '.docx,.doc,.xlsx,.txt,.md' });
  const take = async (file: File | undefined) => {
    if (file !== undefined) onDocument({ name: file.name, bytes: await base64Of(file) });
  };
  input.addEventListener('change', () => {
    take(input.files?.[0]);
    // The same file chosen again is a choice, too.
    input.value = '';
  });
  const label = element('label', { htmlFor: input.id }, words.choose);
  const box = element('div', { className: 'drop' }, input, label, element('span', {}, words.drop));
  // Anywhere on the page: a file dropped beside the box would otherwise replace the page.
  for (const name of ['dragover', 'drop'] as const) {
    addEventListener(name, (event) => {
      event.preventDefault();
      if (name === 'drop') take(event.dataTransfer?.files[0]);
    });
  }
  return box;
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
