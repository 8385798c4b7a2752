/** Whatever Decap can say, it says in Chinese, in both ways of publishing. */
import en from 'decap-cms-locales/dist/esm/en/index.js';
import { expect, test } from 'vitest';
import { chineseFor } from '../../../admin/chinese.ts';

type Phrases = { [name: string]: string | Phrases };

/** `editor.editorToolbar.publish` → its sentence. */
function phrasesOf(phrases: Phrases, path = ''): [string, string][] {
  return Object.entries(phrases).flatMap(([name, value]) => {
    const place = path === '' ? name : `${path}.${name}`;
    return typeof value === 'string' ? [[place, value] as [string, string]] : phrasesOf(value, place);
  });
}

/** Dates, and places that hold nothing but what is filled in. */
const WORDLESS =
  /^(?:workflow\.workflow\.dateFormat|workflow\.workflowCard\.lastChange.*|.*onFailToAuth|.*backCollection|.*newButton)$/;
/** What has no Chinese name, and keys. */
const NAMES = /Gitea|Forgejo|GitLab|GitHub|Decap|Bitbucket|Azure|Netlify Identity|Ctrl|Enter|kB|YYYY-MM-DD/g;
const filledIn = (sentence: string) => [...new Set(sentence.match(/%\{\w+\}/g))].sort();

test.each(['simple', 'editorial_workflow'] as const)('every phrase is Chinese with %s', (mode) => {
  const chinese = new Map(phrasesOf(chineseFor(mode)));
  const missing: string[] = [];
  for (const [place, english] of phrasesOf(en as Phrases)) {
    const sentence = chinese.get(place) ?? '';
    const isChinese = /\p{Script=Han}/u.test(sentence) || (WORDLESS.test(place) && sentence !== '');
    const foreign = filledIn(sentence).filter((part) => !filledIn(english).includes(part));
    const isMixed = /[A-Za-z]{2,}/.test(sentence.replaceAll(/%\{\w+\}/g, '').replaceAll(NAMES, ''));
    if (!isChinese || isMixed || foreign.length > 0) missing.push(`${place}: ${english} → ${sentence}`);
  }
  expect(missing).toEqual([]);
});
