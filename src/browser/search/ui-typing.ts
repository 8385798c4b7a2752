/**
 * What somebody has typed, without what an input method is still composing: while `zhi'an` stands in the box on its
 * way to 治安 nothing is looked up, and the Enter that takes 治安 over sends nothing.
 */
export interface Typing {
  readonly composing: boolean;
}

export function followTyping(input: HTMLInputElement, receive: (text: string) => void): Typing {
  const typing = { composing: false };
  let last = input.value;
  const tell = () => {
    if (typing.composing || input.value === last) return;
    last = input.value;
    receive(last);
  };
  input.addEventListener('compositionstart', () => {
    typing.composing = true;
  });
  // Some browsers send the last `input` before the end of a composition, some after it.
  input.addEventListener('compositionend', () => {
    typing.composing = false;
    tell();
  });
  input.addEventListener('input', tell);
  return typing;
}

/** Safari sends the Enter that ends a composition after its end; the old key code of such keys is always 229. */
export const belongsToComposition = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === 229;
