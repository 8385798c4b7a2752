/** The search page: asks Pagefind and shows what it found. Runs in the browser. */
import { words } from '../../text/zh-cn.ts';

interface Found {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<Found> }[] }>;
}

const SHOWN = 20;
const root = document.documentElement.dataset['root'] ?? '/';
const input = document.querySelector<HTMLInputElement>('#q');
const status = document.querySelector<HTMLElement>('#search-status');
const list = document.querySelector<HTMLOListElement>('#search-results');
const template = document.querySelector<HTMLTemplateElement>('#search-result');

let engine: Promise<Pagefind> | undefined;
const load = (): Promise<Pagefind> => {
  const address = new URL(`${root}pagefind/pagefind.js`, document.baseURI).href;
  engine ??= import(/* @vite-ignore */ address) as Promise<Pagefind>;
  return engine;
};

let latest = 0;
async function search(query: string): Promise<void> {
  if (status === null || list === null || template === null) return;
  const run = ++latest;
  list.dataset['query'] = query;
  if (query === '') {
    status.textContent = words.search.empty;
    list.replaceChildren();
    return;
  }
  list.dataset['state'] = 'busy';
  status.textContent = words.search.busy;
  try {
    const pagefind = await load();
    const { results } = await pagefind.search(query);
    const found = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    if (run !== latest) return;
    status.textContent = words.search.count(query, results.length);
    list.replaceChildren(...found.map((hit) => show(hit, template)));
  } catch {
    if (run === latest) status.textContent = words.search.failed;
  }
  if (run === latest) list.dataset['state'] = 'done';
}

function show(hit: Found, template: HTMLTemplateElement): DocumentFragment {
  const row = template.content.cloneNode(true) as DocumentFragment;
  const path = hit.url.replace(/^.*?\/(?=(?:lists|units|groups|policies|projects|about|help)\/)/, '');
  const link = row.querySelector('a');
  if (link !== null) {
    link.href = root + path;
    link.textContent = hit.meta['title'] ?? path;
  }
  row.querySelector('p')?.replaceChildren(...highlighted(hit.excerpt));
  return row;
}

/** Pagefind marks what matched with <mark>; everything else in an excerpt is text. */
function highlighted(excerpt: string): (Node | string)[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return node.textContent ?? '';
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

if (input !== null) {
  const query = new URL(location.href).searchParams.get('q')?.trim() ?? '';
  input.value = query;
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', (event) => {
    if ((event as InputEvent).isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(() => void search(input.value.trim()), 120);
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const wanted = input.value.trim();
    history.replaceState(null, '', wanted === '' ? location.pathname : `?q=${encodeURIComponent(wanted)}`);
    void search(wanted);
  });
  void search(query);
}
