/**
 * Answers as Gitea's and Forgejo's API do, over a bare repository: for tests of what the CMS asks a forge. What was
 * measured on a real one holds here too: trees come in pages of at most 1,000 entries, a version that is not the
 * newest is refused, and a proposal whose head names its owner is looked for in a fork.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BareRepository, type Change, MergeConflict } from './bare-repository.ts';
import { type Account, type Application, Logins } from './login.ts';
import { describeProposal, Proposals } from './proposals.ts';

export const REPOSITORY = 'office/content';
const API = '/api/v1';
const TREE_PAGE = 1000;

export interface GiteaOptions {
  /** A repository with a work tree that becomes the forge's. */
  source: string;
  accounts: readonly Account[];
  /** Older forges know no second page. */
  onlyFirstPage?: boolean;
}

interface Asked {
  method: string;
  /** Behind `/repos/office/content`. */
  route: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  account: Account;
}

interface Answer {
  status: number;
  body?: unknown;
}

type Route = [method: string, pattern: RegExp, answer: (asked: Asked, name: string) => Promise<Answer>];

const notFound: Answer = { status: 404, body: { message: 'Not Found' } };
const ok = (body: unknown): Answer => ({ status: 200, body });
const created = (body: unknown): Answer => ({ status: 201, body });
const refused = (message: string): Answer => ({ status: 422, body: { message } });

export class GiteaDouble {
  readonly repository: BareRepository;
  readonly proposals = new Proposals();
  readonly logins: Logins;
  /** `POST /contents`, for tests that count. */
  readonly log: string[] = [];
  /** Set when the address of the admin page is known. */
  application: Application = { id: 'qingdan', redirect: '' };
  url = '';
  private readonly onlyFirstPage: boolean;
  private last: Promise<unknown> = Promise.resolve();
  private readonly server = createServer((request, response) => this.answer(request, response));

  private constructor(repository: BareRepository, { accounts, onlyFirstPage = false }: GiteaOptions) {
    this.repository = repository;
    this.onlyFirstPage = onlyFirstPage;
    this.logins = new Logins(accounts, () => this.application);
  }

  static async start(options: GiteaOptions): Promise<GiteaDouble> {
    const double = new GiteaDouble(await BareRepository.cloneOf(options.source), options);
    await new Promise<void>((ready) => double.server.listen(0, '127.0.0.1', ready));
    double.url = `http://127.0.0.1:${(double.server.address() as AddressInfo).port}`;
    return double;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
    await this.repository.remove();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', this.url);
    const { origin } = new URL(this.application.redirect);
    if (request.headers.origin === origin) {
      response.setHeader('Access-Control-Allow-Origin', origin);
      response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE');
      response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const page = url.pathname === '/login/oauth/authorize' ? this.logins.page(url.searchParams) : undefined;
    if (page !== undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    const { status, body } = await this.inTurn(async () =>
      this.route(request, url, await bodyOf(request)),
    ).catch((error: unknown): Answer => ({ status: 500, body: { message: String(error) } }));
    const type = body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' };
    response.writeHead(status, type).end(body === undefined ? undefined : JSON.stringify(body));
  }

  /** One after the other, as the forge locks a repository. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async route(request: IncomingMessage, url: URL, body: Record<string, unknown>): Promise<Answer> {
    const { method = 'GET' } = request;
    if (url.pathname === '/login/oauth/access_token') {
      const token = this.logins.token(body);
      return token === undefined ? { status: 400, body: { error: 'unauthorized_client' } } : ok(token);
    }
    const account = this.logins.accountOf(request.headers.authorization);
    if (account === undefined) return { status: 401, body: { message: 'token is required' } };
    if (url.pathname === `${API}/user`) return ok(this.describe(account));
    const root = `${API}/repos/${REPOSITORY}`;
    if (url.pathname !== root && !url.pathname.startsWith(`${root}/`)) return notFound;
    if (method !== 'GET' && !account.push) return { status: 403, body: { message: 'Forbidden' } };
    const route = url.pathname.slice(root.length);
    this.log.push(`${method} ${decodeURIComponent(route)}`);
    const asked = { method, route, query: url.searchParams, body, account };
    for (const [verb, pattern, answer] of this.routes) {
      const match = verb === method ? pattern.exec(route) : null;
      if (match !== null) return answer(asked, decodeURIComponent(match[1] ?? ''));
    }
    return notFound;
  }

  private describe({ login, name, email }: Account) {
    return { id: 1, login, full_name: name, email, avatar_url: `${this.url}/avatars/${login}` };
  }

  private readonly routes: readonly Route[] = [
    [
      'GET',
      /^$/,
      async ({ account }) =>
        ok({
          name: 'content',
          owner: { login: 'office' },
          permissions: { admin: false, pull: true, push: account.push },
        }),
    ],
    ['GET', /^\/git\/trees\/(.+)$/, (asked, revision) => this.tree(revision, asked.query)],
    ['GET', /^\/git\/blobs\/(\w+)$/, (_, sha) => this.blob(sha)],
    ['GET', /^\/commits$/, ({ query }) => this.commits(query)],
    ['GET', /^\/contents\/(.+)$/, ({ query }, file) => this.file(file, query.get('ref') ?? 'main')],
    ['POST', /^\/contents$/, (asked) => this.change(asked)],
    ['GET', /^\/branches\/(.+)$/, (_, name) => this.branch(name)],
    ['POST', /^\/branches$/, (asked) => this.createBranch(asked)],
    ['DELETE', /^\/branches\/(.+)$/, (_, name) => this.deleteBranch(name)],
    ['GET', /^\/pulls$/, ({ query }) => this.list(query.get('state') ?? 'open')],
    ['POST', /^\/pulls$/, (asked) => this.propose(asked)],
    ['PATCH', /^\/pulls\/(\d+)$/, ({ body }, number) => this.setState(number, String(body['state']))],
    ['GET', /^\/pulls\/(\d+)\/files$/, (_, number) => this.filesOf(number)],
    ['POST', /^\/pulls\/(\d+)\/merge$/, (asked, number) => this.merge(asked, number)],
    ['GET', /^\/labels$/, async () => ok(this.proposals.labels)],
    ['POST', /^\/labels$/, async ({ body }) => created(this.proposals.label(body))],
    ['PUT', /^\/issues\/(\d+)\/labels$/, ({ body }, number) => this.setLabels(number, body['labels'])],
  ];

  private async tree(revision: string, query: URLSearchParams): Promise<Answer> {
    const found = await this.repository.find(revision);
    const entries =
      found && (await this.repository.list(found, query.has('recursive')).catch(() => undefined));
    if (entries === undefined || entries === '') return notFound;
    const page = this.onlyFirstPage ? 1 : Number(query.get('page') ?? 1);
    const from = (page - 1) * TREE_PAGE;
    const tree = entries.slice(from, from + TREE_PAGE);
    const truncated = from + TREE_PAGE < entries.length;
    return ok({ sha: found, tree, truncated, page, total_count: entries.length });
  }

  private async blob(sha: string): Promise<Answer> {
    if ((await this.repository.find(`${sha}^{blob}`)) === undefined) return notFound;
    const bytes = await this.repository.blob(sha);
    return ok({ sha, size: bytes.length, encoding: 'base64', content: bytes.toString('base64') });
  }

  private async commits(query: URLSearchParams): Promise<Answer> {
    const where = [query.get('sha') ?? 'main', '--', ...(query.get('path')?.split(' ') ?? [])];
    const text = await this.repository.git('log', '-50', '--format=%H%x00%an%x00%ae%x00%aI%x00%s', ...where);
    const rows = text.split('\n').filter(Boolean);
    return ok(
      rows.map((row) => {
        const [sha, name, email, date, message] = row.split('\0');
        return { sha, commit: { message, author: { name, email, date } } };
      }),
    );
  }

  private async file(file: string, ref: string): Promise<Answer> {
    const sha = await this.repository.find(`${ref}:${file}`);
    return sha === undefined ? notFound : ok({ type: 'file', path: file, sha });
  }

  private async change({ body, account }: Asked): Promise<Answer> {
    const branch = String(body['branch'] ?? 'main');
    const operations = (Array.isArray(body['files']) ? body['files'] : []) as Record<string, string>[];
    const changes: Change[] = [];
    for (const { operation, path = '', sha = '', content = '' } of operations) {
      const now = await this.repository.find(`refs/heads/${branch}:${path}`);
      if (operation === 'create' && now !== undefined)
        return refused(`repository file already exists [path: ${path}]`);
      if (operation !== 'create' && now === undefined)
        return refused(`repository file does not exist [path: ${path}]`);
      if (operation !== 'create' && sha !== now)
        return refused(`sha does not match [given: ${sha}, expected: ${now}]`);
      changes.push({ path, content: operation === 'delete' ? undefined : Buffer.from(content, 'base64') });
    }
    const author = { name: account.name, email: account.email };
    const hash = await this.repository.commit({ branch, changes, author, message: String(body['message']) });
    return created({ commit: { sha: hash }, files: changes.map(({ path }) => ({ path })) });
  }

  private async branch(name: string): Promise<Answer> {
    const id = await this.repository.find(`refs/heads/${name}`);
    return id === undefined ? notFound : ok({ name, commit: { id } });
  }

  private async createBranch({ body }: Asked): Promise<Answer> {
    const name = String(body['new_branch_name']);
    const from = await this.repository.find(String(body['old_ref_name']));
    if (from === undefined) return notFound;
    await this.repository.git('branch', name, from);
    return created({ name, commit: { id: from } });
  }

  private async deleteBranch(name: string): Promise<Answer> {
    if ((await this.repository.find(`refs/heads/${name}`)) === undefined) return notFound;
    await this.repository.git('branch', '--quiet', '-D', name);
    return { status: 204 };
  }

  private async list(state: string): Promise<Answer> {
    const shown = this.proposals.all.filter((proposal) => state === 'all' || proposal.state === state);
    return ok(await Promise.all(shown.map((proposal) => describeProposal(this.repository, proposal))));
  }

  private async propose({ body, account }: Asked): Promise<Answer> {
    const head = String(body['head']);
    if (head.includes(':')) return { status: 404, body: { message: 'GetForkedRepo' } };
    if ((await this.repository.find(`refs/heads/${head}`)) === undefined) return notFound;
    return created(await describeProposal(this.repository, this.proposals.open(body, head, account)));
  }

  private proposal(number: string) {
    return this.proposals.all.find((proposal) => proposal.number === Number(number));
  }

  private async setState(number: string, state: string): Promise<Answer> {
    const proposal = this.proposal(number);
    if (proposal === undefined) return notFound;
    proposal.state = state === 'closed' ? 'closed' : 'open';
    return created(await describeProposal(this.repository, proposal));
  }

  private async filesOf(number: string): Promise<Answer> {
    const proposal = this.proposal(number);
    if (proposal === undefined) return notFound;
    const { base, branch } = proposal;
    const text = await this.repository.git('diff', '--name-status', '--no-renames', `${base}...${branch}`);
    const rows = text.split('\n').filter(Boolean);
    return ok(
      rows.map((row) => {
        const [status, filename] = row.split('\t');
        return { filename, status: status === 'A' ? 'added' : status === 'D' ? 'deleted' : 'changed' };
      }),
    );
  }

  private async merge({ body, account }: Asked, number: string): Promise<Answer> {
    const proposal = this.proposal(number);
    if (proposal === undefined || proposal.state === 'closed') return notFound;
    const { base, branch } = proposal;
    try {
      const author = { name: account.name, email: account.email };
      const message = String(body['MergeTitleField'] ?? `Merge pull request #${number}`);
      await this.repository.merge(base, branch, author, message);
    } catch (error) {
      if (error instanceof MergeConflict) return { status: 409, body: { message: 'merge failed: conflict' } };
      throw error;
    }
    proposal.state = 'closed';
    proposal.isMerged = true;
    return { status: 200 };
  }

  private async setLabels(number: string, ids: unknown): Promise<Answer> {
    const proposal = this.proposal(number);
    if (proposal === undefined || !Array.isArray(ids)) return notFound;
    proposal.labels = this.proposals.labels.filter(({ id }) => ids.includes(id));
    return ok(proposal.labels);
  }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
