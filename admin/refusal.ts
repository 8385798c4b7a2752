/** A save that was not done, and why. Decap shows what `toString` says. */
import type { Difference } from '../src/cms/edit-difference.ts';
import type { Message } from '../src/diagnostics/message.ts';
import { cmsWords } from '../src/text/cms-words.ts';

export class Refusal {
  readonly messages: readonly Pick<Message, 'file' | 'field' | 'what' | 'fix'>[];
  readonly summary: string;

  constructor(summary: string, messages: Refusal['messages'] = []) {
    this.summary = summary;
    this.messages = messages;
  }

  get message(): string {
    return this.toString();
  }

  toString(): string {
    const [first] = this.messages;
    if (first === undefined) return this.summary;
    const more = this.messages.length > 1 ? cmsWords.refusal.more(this.messages.length) : '';
    return `${first.field ?? first.file}：${first.what}。${first.fix}${more}`;
  }
}

/** Somebody else was faster; the differences are worked out where both versions are known. */
export class Conflict extends Refusal {
  readonly differences: readonly Difference[];

  constructor(summary: string = cmsWords.refusal.conflict, differences: readonly Difference[] = []) {
    super(summary);
    this.differences = differences;
  }
}
