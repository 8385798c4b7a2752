/** Our backends: this machine, and the forges with our guard around them. */

import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { GiteaBackend } from 'decap-cms-backend-gitea';
import { GitHubBackend } from 'decap-cms-backend-github';
import { GitLabBackend } from 'decap-cms-backend-gitlab';
import type { User } from 'decap-cms-backend-proxy';
import type { CMS } from 'decap-cms-core';
import { guarded } from './guarded-backend.ts';
import { LocalBackend } from './local-backend.ts';

/** Names the branch of a proposal as `owner:branch`, which the forge takes for a fork and does not find. */
class SameRepositoryForgejo extends ForgejoBackend {
  override async authenticate(state: unknown): Promise<User> {
    const user = await super.authenticate(state);
    if (this.api !== undefined) this.api.getHeadReference = async (head) => head;
    return user;
  }
}

export function registerBackends(cms: CMS): void {
  cms.registerBackend('local', LocalBackend);
  cms.registerBackend('gitea', guarded(GiteaBackend));
  cms.registerBackend('forgejo', guarded(SameRepositoryForgejo));
  cms.registerBackend('gitlab', guarded(GitLabBackend));
  cms.registerBackend('github', guarded(GitHubBackend));
}
