/** The short notices at the edge of the CMS name their parts in English, for who does not see them. */
import type { Plugin } from 'vite';
import { patchModule } from './patch-module.ts';

const WORDS: [found: RegExp, instead: string][] = [
  [/(?<=ariaLabel:\w+=)"close"/, '"关闭"'],
  [/(?<="aria-label":)"notification timer"/, '"提示还有多久消失"'],
];

/** Throws where the module no longer reads as it did. */
export const translateToasts = (code: string): string => patchModule(code, WORDS, 'src/build/toast-words.ts');

export const toastWords = (): Plugin => ({
  name: 'toast-words',
  transform: {
    filter: { id: /react-toastify\/dist\/react-toastify\.(?:esm\.m)?js$/ },
    handler: (code) => ({ code: translateToasts(code), map: null }),
  },
});
