/**
 * Builds the portals when content changes, one after the other, and knows how far the last save has come. The
 * internal portal goes first; the public one waits while there is something newer to show inside.
 */
import type { Progress, PublishState } from '../cms/publish-state.ts';
import type { Audience } from '../domain/audience.ts';

export interface PublishLoop {
  state(): PublishState;
  /** Content was saved; what is built from now on holds it. */
  saved(): void;
  /** Resolves when everything asked for so far has been built. */
  rebuild(): Promise<void>;
  /** Resolves when an audience's next build has ended, well or not. */
  built(audience: Audience): Promise<void>;
}

/** `build` answers why nothing came of it, or nothing when all went well. */
export function publishLoop(
  build: (audience: Audience) => Promise<string | undefined>,
  now: () => number = () => performance.now(),
): PublishLoop {
  let save = 0;
  let savedAt = 0;
  const progress: Record<Audience, Progress> = { internal: { kind: 'waiting' }, public: { kind: 'waiting' } };
  let waiting = 0;
  let running: Promise<void> = Promise.resolve();
  const listeners: { audience: Audience; tell: () => void }[] = [];

  /** False where it failed. */
  async function publish(audience: Audience): Promise<boolean> {
    // A save while this builds is a later build's.
    const mine = save;
    const why = await build(audience);
    if (mine === save) {
      progress[audience] =
        why === undefined ? { kind: 'online', seconds: (now() - savedAt) / 1000 } : { kind: 'failed', why };
    }
    for (const listener of listeners.splice(0)) {
      if (listener.audience === audience) listener.tell();
      else listeners.push(listener);
    }
    return why === undefined;
  }

  async function run(): Promise<void> {
    waiting -= 1;
    const isOnline = await publish('internal');
    if (isOnline && waiting === 0) await publish('public');
  }

  return {
    state: () => ({ save, internal: progress.internal, public: progress.public }),
    saved() {
      save += 1;
      savedAt = now();
      progress.internal = { kind: 'waiting' };
      progress.public = { kind: 'waiting' };
    },
    rebuild() {
      waiting += 1;
      running = running.then(run);
      return running;
    },
    built: (audience) => new Promise((tell) => listeners.push({ audience, tell })),
  };
}
