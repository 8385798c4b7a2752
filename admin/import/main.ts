/** /admin/import/: a document becomes rows, doubts are settled by choosing, and all of it is published as one change. */
import { type ImportView, NOTHING_SETTLED, type Settled } from '../../src/cms/import-view.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { loadConfig } from '../load-config.ts';
import { followPublishing } from '../publish-line.ts';
import { callServer } from '../server-call.ts';
import { choosePart } from './choose-part.ts';
import { doubtsPart } from './doubts-part.ts';
import { element } from './element.ts';
import { rowsPart } from './rows-part.ts';
import { settlePart } from './settle-part.ts';
import '../admin.css';
import './import.css';

const words = cmsWords.importing;

interface Given {
  name: string;
  /** base64 */
  bytes: string;
}

let given: Given | undefined;
let settled: Settled = NOTHING_SETTLED;

const page = document.getElementById('import') as HTMLElement;
const result = element('div', { id: 'import-result' });
const status = element('p', { id: 'import-status' });
status.setAttribute('role', 'status');

/** As the CMS remembers who edits. */
function editor(): string {
  const user = JSON.parse(localStorage.getItem('decap-cms-user') ?? '{}') as { name?: string };
  return user.name ?? '';
}

async function call(action: string, more: Record<string, unknown> = {}): Promise<unknown> {
  return callServer(action, { ...given, settled, editor: editor(), ...more });
}

function say(text: string, kind: 'busy' | 'done' | 'failed' = 'done'): void {
  status.textContent = text;
  status.dataset['kind'] = kind;
}

async function look(): Promise<void> {
  say(words.reading, 'busy');
  try {
    show((await call('viewImport')) as ImportView);
    say('');
  } catch (error) {
    result.replaceChildren();
    say(String(error), 'failed');
  }
}

async function publish(): Promise<void> {
  if (editor() === '') {
    say(words.who, 'failed');
    return;
  }
  say(words.publishing, 'busy');
  try {
    const { commit } = (await call('publishImport')) as { commit?: string };
    const files = Number(result.dataset['files'] ?? 0);
    result.replaceChildren();
    say(words.done(files));
    if (commit !== undefined) result.append(undoButton(commit));
    followPublishing();
  } catch (error) {
    say(String(error), 'failed');
  }
}

function undoButton(commit: string): HTMLButtonElement {
  const button = element('button', { type: 'button', textContent: words.undo });
  button.addEventListener('click', async () => {
    try {
      await call('undo', { commit });
      result.replaceChildren();
      say(words.undone);
      followPublishing();
    } catch (error) {
      say(String(error), 'failed');
    }
  });
  return button;
}

function show(view: ImportView): void {
  result.dataset['files'] = String(view.files);
  const nothingNew = view.files === 0 && view.rows.every((row) => row.kind === 'same');
  if (nothingNew) {
    result.replaceChildren(element('p', { className: 'nothing-new' }, words.nothingNew));
    return;
  }
  const change = (part: Partial<Settled>) => {
    settled = { ...settled, ...part };
  };
  const again = element('button', { type: 'button', textContent: words.refresh });
  again.addEventListener('click', look);
  const go = element('button', {
    type: 'button',
    className: 'primary',
    textContent: words.publish(view.files),
  });
  go.disabled = view.files === 0;
  go.addEventListener('click', publish);
  result.replaceChildren(
    element('h2', {}, words.summary(view.list.title, view.rows.length)),
    element('p', {}, view.list.isNew ? words.isNew : words.isKnown),
    settlePart(view, settled, change),
    doubtsPart(view, settled, change),
    element('p', { className: 'actions' }, again, go),
    rowsPart(view, settled, change),
  );
}

await loadConfig();
page.append(
  element('h1', {}, words.title),
  element('p', {}, words.lead),
  choosePart(async (document) => {
    given = document;
    settled = NOTHING_SETTLED;
    await look();
  }),
  status,
  result,
  element('p', {}, element('a', { href: '../' }, words.back)),
);
