/** The forge's login: a page to agree on, a code for one use, and a token for who can prove to have asked. */
import { createHash, randomUUID } from 'node:crypto';

export interface Account {
  login: string;
  name: string;
  email: string;
  /** May write. */
  push: boolean;
}

export interface Application {
  id: string;
  /** Exactly the address that a code is sent to. */
  redirect: string;
}

interface Code {
  account: Account;
  challenge: string;
  redirect: string;
}

export class Logins {
  private readonly codes = new Map<string, Code>();
  private readonly tokens = new Map<string, Account>();
  private readonly accounts: readonly Account[];
  private readonly application: () => Application;

  constructor(accounts: readonly Account[], application: () => Application) {
    this.accounts = accounts;
    this.application = application;
  }

  accountOf(authorization: string | undefined): Account | undefined {
    const [, token = ''] = /^(?:token|Bearer) (\S+)$/i.exec(authorization ?? '') ?? [];
    return this.tokens.get(token);
  }

  /** Tokens live for an hour on a forge. */
  expire(): void {
    this.tokens.clear();
  }

  /** The page on which a person agrees; undefined where the application is not the one that was registered. */
  page(asked: URLSearchParams): string | undefined {
    const { id, redirect } = this.application();
    const isKnown = asked.get('client_id') === id && asked.get('redirect_uri') === redirect;
    const isSafe = asked.get('code_challenge_method') === 'S256' && asked.get('response_type') === 'code';
    if (!isKnown || !isSafe) return undefined;
    const links = this.accounts.map((account) => {
      const code = randomUUID();
      this.codes.set(code, { account, challenge: asked.get('code_challenge') ?? '', redirect });
      const answer = new URLSearchParams({ code, state: asked.get('state') ?? '' });
      return `<a href="${redirect}?${answer.toString().replaceAll('&', '&amp;')}">${account.login}</a>`;
    });
    return `<!doctype html><meta charset="utf-8"><title>授权</title>${links.join(' ')}`;
  }

  token(asked: Record<string, unknown>): Record<string, unknown> | undefined {
    const code = this.codes.get(String(asked['code']));
    this.codes.delete(String(asked['code']));
    const proof = createHash('sha256').update(String(asked['code_verifier'])).digest('base64url');
    const isMeant =
      asked['client_id'] === this.application().id && asked['grant_type'] === 'authorization_code';
    if (code === undefined || !isMeant || asked['redirect_uri'] !== code.redirect || proof !== code.challenge)
      return undefined;
    const token = randomUUID();
    this.tokens.set(token, code.account);
    return {
      access_token: token,
      token_type: 'bearer',
      expires_in: 3600,
      refresh_token: randomUUID(),
    };
  }
}
