/** Input methods: nothing is looked up while a word is being composed, in the order of events of every browser. */
import { describe, expect, test } from 'vitest';
import { belongsToComposition, followTyping } from '../../../../src/browser/search/ui-typing.ts';

function typeInto() {
  const box = Object.assign(new EventTarget(), { value: '' });
  const received: string[] = [];
  const typing = followTyping(box as unknown as HTMLInputElement, (text) => received.push(text));
  const send = (type: string, value = box.value) => {
    box.value = value;
    box.dispatchEvent(new Event(type));
  };
  return { received, typing, send };
}

describe('a word composed with an input method', () => {
  test('is received once, when the input precedes the end of the composition', () => {
    const { received, typing, send } = typeInto();
    send('compositionstart');
    for (const letters of ['z', 'zh', "zhi'an"]) send('input', letters);
    expect(typing.composing).toBe(true);
    expect(received).toEqual([]);
    send('input', '治安');
    send('compositionend');
    expect(received).toEqual(['治安']);
    expect(typing.composing).toBe(false);
  });

  test('is received once, when the input follows the end of the composition', () => {
    const { received, send } = typeInto();
    send('compositionstart');
    send('input', 'zhi an');
    send('compositionend', '治安');
    send('input');
    expect(received).toEqual(['治安']);
  });

  test('is not received when it is given up', () => {
    const { received, send } = typeInto();
    send('compositionstart');
    send('input', 'zh');
    send('input', '');
    send('compositionend');
    expect(received).toEqual([]);
  });
});

test('letters typed without an input method are received at every key', () => {
  const { received, send } = typeInto();
  for (const letters of ['z', 'za', 'zaz']) send('input', letters);
  expect(received).toEqual(['z', 'za', 'zaz']);
});

test.each([
  { browser: 'most browsers', isComposing: true, keyCode: 13, composed: true },
  { browser: 'Safari, after the end of the composition', isComposing: false, keyCode: 229, composed: true },
  { browser: 'any browser, without a composition', isComposing: false, keyCode: 13, composed: false },
])('the Enter of $browser belongs to a composition: $composed', ({ isComposing, keyCode, composed }) => {
  expect(belongsToComposition({ isComposing, keyCode } as KeyboardEvent)).toBe(composed);
});
