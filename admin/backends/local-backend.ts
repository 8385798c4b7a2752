/** Saves through the server on this machine. Who edits is asked once and kept in the browser. */
import { type EntryToSave, ProxyBackend, type SaveOptions, type User } from 'decap-cms-backend-proxy';
import { cmsWords } from '../../src/text/cms-words.ts';
import { followPublishing } from '../publish-line.ts';
import { Refusal } from '../refusal.ts';
import { callServer } from '../server-call.ts';
import { guarded } from './guarded-backend.ts';
import { SignIn } from './sign-in.ts';

class ServerBackend extends ProxyBackend {
  user: User | undefined;

  override authComponent(): unknown {
    return SignIn;
  }

  override restoreUser(user: User): Promise<User> {
    return this.authenticate(user);
  }

  override authenticate(user: unknown): Promise<User> {
    const { name = '' } = user as User;
    if (name.trim() === '') return Promise.reject(new Refusal(cmsWords.signIn.missing));
    this.user = { name: name.trim(), login: name.trim() };
    return Promise.resolve(this.user);
  }

  override request({
    action,
    params,
  }: {
    action: string;
    params: Record<string, unknown>;
  }): Promise<unknown> {
    return callServer(action, { ...params, editor: this.user?.name });
  }
}

export class LocalBackend extends guarded(ServerBackend) {
  override async persistEntry(entry: EntryToSave, options: SaveOptions): Promise<unknown> {
    const result = await super.persistEntry(entry, options);
    followPublishing();
    return result;
  }

  override async deleteFiles(paths: string[], commitMessage: string): Promise<unknown> {
    const result = await super.deleteFiles(paths, commitMessage);
    followPublishing();
    return result;
  }

  /** The portal that this page is part of. */
  async getDeployPreview(): Promise<{ url: string; status: string }> {
    return { url: new URL('..', location.href.replace(/[?#].*/, '')).href, status: 'success' };
  }

  /** The server does this itself, in one step with writing. */
  override async refuseOverwriting(): Promise<void> {}
}
