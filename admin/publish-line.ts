/** One line at the foot of the page that says how far a save has come: 已保存 · 检查通过 · 已上线 2.1 秒. */
import type { PublishState } from '../src/cms/publish-state.ts';
import { publishSentence } from '../src/cms/publish-state.ts';
import { callServer } from './server-call.ts';

const LINE = 'qd-publishing';
const EVERY_MS = 400;

let following = 0;

export async function followPublishing(): Promise<void> {
  const turn = ++following;
  for (;;) {
    const state = await callServer('publishState').catch(() => undefined);
    if (turn !== following) return;
    if (state !== undefined) show(state as PublishState);
    if (state !== undefined && isDone(state as PublishState)) return;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

const isDone = ({ internal, public: open }: PublishState) =>
  internal.kind === 'failed' || (internal.kind === 'online' && open.kind !== 'waiting');

function show(state: PublishState): void {
  const line = document.getElementById(LINE) ?? document.createElement('p');
  line.id = LINE;
  line.setAttribute('role', 'status');
  line.dataset['state'] = state.internal.kind;
  line.textContent = publishSentence(state);
  document.body.append(line);
}
