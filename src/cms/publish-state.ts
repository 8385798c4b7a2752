/** How far the last save has come on its way to the portal. */
import { cmsWords } from '../text/cms-words.ts';

export type Progress =
  | { kind: 'waiting' }
  /** Seconds from the save until people could see it. */
  | { kind: 'online'; seconds: number }
  | { kind: 'failed'; why: string };

export interface PublishState {
  /** Counts the saves of this run of the server. */
  save: number;
  internal: Progress;
  public: Progress;
}

/** 已保存 · 检查通过 · 已上线 2.1 秒 · 公开版 4.0 秒 */
export function publishSentence({ internal, public: open }: PublishState): string {
  const words = cmsWords.publishing;
  const parts: string[] = [words.saved, words.checked, stepWords(internal, words.going, words.online)];
  if (internal.kind === 'online') parts.push(stepWords(open, words.publicGoing, words.publicOnline));
  return parts.join(' · ');
}

function stepWords(progress: Progress, going: string, done: (seconds: string) => string): string {
  switch (progress.kind) {
    case 'waiting':
      return going;
    case 'online':
      return done(progress.seconds.toFixed(1));
    case 'failed':
      return progress.why;
  }
}
