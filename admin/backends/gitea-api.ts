/**
 * What Gitea and Forgejo need told otherwise than Decap tells them: trees are read to their end, a save names the
 * version that it replaces, so that the forge itself refuses to overwrite another, and a login that has run out is
 * taken up again from another tab.
 */
import type { DataFile, ForgeApi, Operation, ProposingApi, User } from 'decap-cms-backend-proxy';
import { cmsWords } from '../../src/text/cms-words.ts';
import { Conflict, Refusal } from '../refusal.ts';
import type { BackendClass } from './guarded-backend.ts';

/** Where Decap keeps who is logged in. */
const USER = 'decap-cms-user';

interface Tree {
  tree: { path: string; sha: string }[];
  truncated?: boolean;
}

type Ask = ForgeApi['request'];

export function mindGitea(api: ForgeApi): void {
  const ask = inChinese(withNewToken(api, api.request.bind(api)));
  api.request = async (path, options = {}, parser) => {
    const answer = await ask(path, options, parser);
    return path.includes('/git/trees/') ? wholeTree(ask, path, options, answer as Tree) : answer;
  };
  const operationsOf = api.getChangeFileOperations.bind(api);
  api.getChangeFileOperations = async (files, branch) =>
    Promise.all((await operationsOf(files, branch)).map((operation) => onlyOver(operation, files)));
  // Decap does not wait for the answer.
  api.deleteFiles = async (paths, commitMessage) => {
    const operations = paths.map(
      async (path): Promise<Operation> => ({ operation: 'delete', path, sha: await api.getFileSha(path) }),
    );
    return api.changeFiles(await Promise.all(operations), { commitMessage });
  };
}

/** A forge hands trees out in pages; Decap asks for the first one. */
async function wholeTree(ask: Ask, path: string, options: Parameters<Ask>[1], first: Tree): Promise<Tree> {
  const tree = [...first.tree];
  let last = first;
  for (let page = 2; last.truncated === true; page += 1) {
    last = (await ask(path, { ...options, params: { ...options?.params, page } })) as Tree;
    const isNew = last.tree[0] !== undefined && last.tree[0].path !== first.tree[0]?.path;
    if (!isNew) throw new Refusal(cmsWords.forge.truncated);
    tree.push(...last.tree);
  }
  return { ...first, tree, truncated: false };
}

async function onlyOver(operation: Operation, files: readonly DataFile[]): Promise<Operation> {
  const base = files.find(({ path }) => path === operation.path)?.base;
  if (base === undefined || base === '') return operation;
  return { ...operation, operation: 'update', sha: await blobSha(base) };
}

/** As git names a file's content. */
export async function blobSha(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const whole = new Uint8Array([...head, ...bytes]);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', whole));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function withNewToken(api: ForgeApi, ask: Ask): Ask {
  return async (...question) => {
    try {
      return await ask(...question);
    } catch (error) {
      const { token } = JSON.parse(localStorage.getItem(USER) ?? '{}') as { token?: string };
      if (statusOf(error) !== 401 || token === undefined || token === api.token) throw error;
      api.token = token;
      return ask(...question);
    }
  };
}

const statusOf = (error: unknown) => (error as { status?: number }).status ?? 0;

/** A refusal that Decap's own code knows by its status, too. */
class ForgeRefusal extends Refusal {
  readonly status: number;

  constructor(status: number, summary: string) {
    super(summary);
    this.status = status;
  }
}

/** “Not found” stays as it is: Decap asks whether things are there. */
function inChinese(ask: Ask): Ask {
  return (...question) =>
    ask(...question).catch((error: unknown) => {
      const status = statusOf(error);
      if (status === 404) throw error;
      if (status === 422 && /sha does not match/.test(String((error as Error).message))) throw new Conflict();
      throw new ForgeRefusal(status, refusalWords(status));
    });
}

function refusalWords(status: number): string {
  const words = cmsWords.forge;
  if (status === 401) return words.expired;
  if (status === 403) return words.noAccess;
  return status === 0 || status >= 500 ? words.unreachable : words.refused(status);
}

export function onGitea<Base extends BackendClass>(Backend: Base, more: (api: ForgeApi) => void = () => {}) {
  return class extends Backend {
    override async authenticate(state: unknown): Promise<User> {
      const user = await super.authenticate(state);
      if (this.api !== undefined) {
        mindGitea(this.api);
        more(this.api);
      }
      return user;
    }
  };
}

/** Proposals of the same repository, in Chinese. */
export function mindProposals(api: ForgeApi): void {
  const proposing = api as ProposingApi;
  // Decap names the branch as `owner:branch`, which the forge takes for a fork and does not find.
  proposing.getHeadReference = async (head) => head;
  const propose = proposing.createPR.bind(proposing);
  proposing.createPR = (title, head) => propose(firstLine(title), head, cmsWords.forge.proposal);
  proposing.mergePR = async ({ number, title = '' }) => {
    const body = JSON.stringify({ Do: 'merge', MergeTitleField: cmsWords.forge.merged(title) });
    await proposing.request(`${proposing.originRepoURL}/pulls/${number}/merge`, { method: 'POST', body });
  };
}

const firstLine = (text: string) => text.split('\n', 1)[0] ?? text;
