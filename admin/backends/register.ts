/** Our backends: this machine, and the forges with our guard around them. */

import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { GiteaBackend } from 'decap-cms-backend-gitea';
import { GitHubBackend } from 'decap-cms-backend-github';
import { GitLabBackend } from 'decap-cms-backend-gitlab';
import type { CMS } from 'decap-cms-core';
import { onForge } from './forge-backend.ts';
import { mindProposals, onGitea } from './gitea-api.ts';
import { LocalBackend } from './local-backend.ts';

export function registerBackends(cms: CMS): void {
  cms.registerBackend('local', LocalBackend);
  cms.registerBackend('gitea', onForge(onGitea(GiteaBackend)));
  cms.registerBackend('forgejo', onForge(onGitea(ForgejoBackend, mindProposals)));
  cms.registerBackend('gitlab', onForge(GitLabBackend));
  cms.registerBackend('github', onForge(GitHubBackend));
}
