/** Pull requests and their labels, as the forge keeps them beside the repository. */
import type { BareRepository } from './bare-repository.ts';
import type { Account } from './login.ts';

export interface Label {
  id: number;
  name: string;
  color: string;
}

export interface Proposal {
  number: number;
  title: string;
  body: string;
  branch: string;
  base: string;
  state: 'open' | 'closed';
  isMerged: boolean;
  author: Account;
  labels: Label[];
}

export class Proposals {
  readonly labels: Label[] = [];
  readonly all: Proposal[] = [];

  open(asked: Record<string, unknown>, branch: string, author: Account): Proposal {
    const proposal: Proposal = {
      number: this.all.length + 1,
      title: String(asked['title']),
      body: String(asked['body'] ?? ''),
      branch,
      base: String(asked['base']),
      state: 'open',
      isMerged: false,
      author,
      labels: [],
    };
    this.all.push(proposal);
    return proposal;
  }

  label({ name, color }: Record<string, unknown>): Label {
    const label = { id: this.labels.length + 1, name: String(name), color: String(color) };
    this.labels.push(label);
    return label;
  }
}

/** The part of the forge's answer that clients read. */
export async function describeProposal(
  repository: BareRepository,
  proposal: Proposal,
): Promise<Record<string, unknown>> {
  const { number, title, body, branch, base, state, isMerged, author, labels } = proposal;
  return {
    id: number,
    number,
    title,
    body,
    state,
    merged: isMerged,
    labels,
    user: { login: author.login, full_name: author.name },
    head: { label: branch, ref: branch, sha: (await repository.find(`refs/heads/${branch}`)) ?? '' },
    base: { label: base, ref: base },
    updated_at: new Date().toISOString(),
  };
}
