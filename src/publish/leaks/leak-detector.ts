/**
 * Knows every secret and finds it in a text: a person's name, a short text as a whole, of a long text any run of 12
 * signs (DESIGN §5), and the address of an entry that the public portal does not have.
 */
import { namesStandingAlone } from '../../domain/personal-data/person-names.ts';
import { BREAK, countHan, type FoldedText, Folder, foldedCodes } from './folded-text.ts';
import { PhraseIndex } from './phrase-index.ts';
import type { Origin, Secrets } from './secrets.ts';

/** A run of this many signs of an internal text, in no public text, is a leak. */
export const RUN = 12;
/** A run tells something when so many of its signs are Chinese: `https://www.` does not. */
const HAN_IN_RUN = 4;
/** Shorter texts are words, not secrets; names of persons are told apart. */
const LABEL = 4;
/** Many short texts begin alike; the longer are looked up by more signs. */
const LONGER_LABEL = 8;
/** Addresses, numbers: nothing longer is found as a whole. */
const LONGEST_LABEL = 100;
/** A short text that the interface uses itself tells nothing. */
const COMMON_WORD = 6;

export interface Finding {
  origin: Origin;
  /** What was found, as it stands there. */
  text: string;
  /** Where it begins in the text looked at. */
  at: number;
}

export interface LookOptions {
  /** Bytes read as text by guess: what is short is found in them by chance. */
  guessed?: boolean;
  /** Program text and styles use words that may be ids as well. */
  code?: boolean;
}

export class LeakDetector {
  readonly #folder = new Folder();
  readonly #names = new PhraseIndex({ keyLength: 2, phrases: 'texts' });
  readonly #labels = new PhraseIndex({ keyLength: LABEL, phrases: 'texts' });
  readonly #longerLabels = new PhraseIndex({ keyLength: LONGER_LABEL, phrases: 'texts' });
  readonly #runs = new PhraseIndex({ keyLength: RUN, phrases: 'runs' });
  readonly #origins: Origin[] = [];
  readonly #addresses: ReadonlyMap<string, Origin>;
  readonly #ordinary = new OrdinaryUse();

  /** `interfaceWords` are those of the pages themselves. */
  constructor({ secrets, addresses, publicTexts }: Secrets, interfaceWords: readonly string[] = []) {
    this.#addresses = addresses;
    for (const { kind, text, origin } of secrets) {
      const owner = this.#origins.push(origin) - 1;
      if (kind === 'name') this.#names.add(foldedCodes(text), owner);
      else this.#addText(text, owner);
    }
    for (const text of publicTexts) this.#excuse(text);
    for (const text of interfaceWords) this.#excuseWords(text);
  }

  look(
    text: string,
    { guessed = false, code = false }: LookOptions,
    onFinding: (found: Finding) => void,
  ): void {
    const folded = this.#folder.fold(text);
    const report = (owner: number, at: number, length: number) => {
      const origin = this.#origins[owner];
      const from = folded.origins[at] ?? 0;
      const to = (folded.origins[at + length - 1] ?? from) + 1;
      if (origin !== undefined) onFinding({ origin, text: text.slice(from, to), at: from });
    };
    this.#runs.scan(folded, (phrase, at, length) => report(this.#runs.ownerOf(phrase), at, length));
    this.#longerLabels.scan(folded, (phrase, at, length) =>
      report(this.#longerLabels.ownerOf(phrase), at, length),
    );
    this.#labels.scan(folded, (phrase, at, length) => {
      if (!guessed || length >= COMMON_WORD) report(this.#labels.ownerOf(phrase), at, length);
    });
    this.#names.scan(folded, (phrase, at, length) => {
      if (guessed && length < 3) return;
      if (!this.#ordinary.excuses(folded, at, length)) report(this.#names.ownerOf(phrase), at, length);
    });
    if (!guessed) this.#lookForAddresses(text, code, onFinding);
  }

  #addText(text: string, owner: number): void {
    for (const line of text.split('\n')) {
      const codes = foldedCodes(line);
      const han = countHan(codes);
      // Of a text with enough Chinese the runs are enough.
      if (codes.length >= RUN && han >= HAN_IN_RUN) {
        this.#runs.add(codes, owner, (from, to) => countHan(codes, from, to) >= HAN_IN_RUN);
      }
      const telling = han >= LABEL || TELLING.test(line) || (han >= 2 && codes.length >= RUN);
      if (!telling || codes.length > LONGEST_LABEL || (codes.length >= RUN && han > codes.length / 2))
        continue;
      const index = codes.length < LONGER_LABEL ? this.#labels : this.#longerLabels;
      index.add(codes, owner);
    }
  }

  #excuse(text: string): void {
    const folded = this.#folder.fold(text);
    for (const index of [this.#runs, this.#labels, this.#longerLabels]) {
      const known: number[] = [];
      index.scan(folded, (phrase) => known.push(phrase));
      index.drop(known);
    }
    this.#noteOrdinaryUse(text, folded);
  }

  #excuseWords(text: string): void {
    const folded = this.#folder.fold(text);
    const known: number[] = [];
    this.#labels.scan(folded, (phrase, _, length) => {
      if (length <= COMMON_WORD) known.push(phrase);
    });
    this.#labels.drop(known);
    this.#noteOrdinaryUse(text, folded);
  }

  /** A name that stands alone is a name, also where nobody should have written it. */
  #noteOrdinaryUse(text: string, folded: FoldedText): void {
    this.#names.scan(folded, (_, at, length) => {
      const from = folded.origins[at] ?? 0;
      const name = text.slice(from, (folded.origins[at + length - 1] ?? from) + 1);
      const alone = namesStandingAlone(text, [name]).some((found) => found.at === from);
      if (!alone) this.#ordinary.note(folded, at, length);
    });
  }

  /** Every neighbouring two parts of an address are looked up, and each part alone where text is no program. */
  #lookForAddresses(text: string, code: boolean, onFinding: (found: Finding) => void): void {
    if (this.#addresses.size === 0 || !(text.includes('/') || (!code && text.includes('-')))) return;
    for (const match of text.matchAll(code ? JOINED_ADDRESS : ADDRESS)) {
      const parts = match[0].split('/');
      for (const [index, part] of parts.entries()) {
        const next = parts[index + 1];
        const pair = next === undefined ? undefined : this.#addresses.get(`${part}/${next}`);
        const origin = pair ?? (code ? undefined : this.#addresses.get(part));
        if (origin !== undefined) {
          onFinding({ origin, text: pair === undefined ? part : `${part}/${next}`, at: match.index });
        }
      }
    }
  }
}

/** Texts without Chinese that are worth finding: numbers of seven digits, addresses, fingerprints. */
const TELLING = /\d(?:[\s-]?\d){6}|@|:\/\/|[0-9a-f]{32}/;

/** Ids, alone or joined to an address. */
const ADDRESS = /[a-z0-9]+(?:[-/][a-z0-9]+)+/g;
const JOINED_ADDRESS = /[a-z0-9-]+(?:\/[a-z0-9-]+)+/g;

/**
 * Where the signs of a name stand in public text as part of other words (a lead called 高建设, and 提高建设水平),
 * the same words may stand in the portal; the name anywhere else may not.
 */
class OrdinaryUse {
  readonly #contexts = new Set<string>();

  note(folded: FoldedText, at: number, length: number): void {
    for (const context of contextsOf(folded, at, length)) this.#contexts.add(context);
  }

  excuses(folded: FoldedText, at: number, length: number): boolean {
    if (this.#contexts.size === 0) return false;
    const contexts = contextsOf(folded, at, length);
    const known = contexts.filter((context) => this.#contexts.has(context));
    // At the edge of a text a name stands alone: only a text that is nothing else excuses that.
    return known.some((context) => !context.includes(EDGE)) || known.length === 2;
  }
}

const EDGE = '\u0000';

function contextsOf({ codes, length: end }: FoldedText, at: number, length: number): [string, string] {
  const sign = (index: number) => {
    const code = index < 0 || index >= end ? BREAK : (codes[index] ?? BREAK);
    return code === BREAK ? EDGE : String.fromCharCode(code);
  };
  const name = String.fromCharCode(...codes.subarray(at, at + length));
  return [`${sign(at - 1)}${name}<`, `${name}${sign(at + length)}>`];
}
