/** The short notices at the edge of the CMS name their parts in English, for who does not see them. */
import type { Plugin } from 'vite';

const WORDS: [found: RegExp, instead: string][] = [
  [/(?<=ariaLabel:\w+=)"close"/, '"关闭"'],
  [/(?<="aria-label":)"notification timer"/, '"提示还有多久消失"'],
];

/** Throws where the module no longer reads as it did. */
export function translateToasts(code: string): string {
  return WORDS.reduce((text, [found, instead]) => {
    if (!found.test(text))
      throw new Error('The notices have changed: src/build/toast-words.ts no longer fits.');
    return text.replace(found, instead);
  }, code);
}

export const toastWords = (): Plugin => ({
  name: 'toast-words',
  transform: {
    filter: { id: /react-toastify\/dist\/react-toastify\.(?:esm\.m)?js$/ },
    handler: (code) => ({ code: translateToasts(code), map: null }),
  },
});
