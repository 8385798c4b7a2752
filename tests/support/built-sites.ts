/** Builds the sites that browser journeys open, once before all of them, and says where they are. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildPortal } from '../../src/build/build-portal.ts';
import { PROJECT_ROOT, readSettings } from '../../src/build/settings.ts';
import { errorsIn } from '../../src/diagnostics/message.ts';
import { AUDIENCES } from '../../src/domain/audience.ts';
import { launchBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Each holds public/ and internal/. */
    shippedSite: string;
    /** The fixture county, built to a folder outside the project. */
    countySite: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-test-'));
  const browser = launchBrowser().then((opened) => opened.close());
  const shippedSite = path.join(folder, 'shipped');
  const countySite = path.join(folder, 'county');
  await build(path.join(PROJECT_ROOT, 'content'), shippedSite);
  await build(path.join(PROJECT_ROOT, 'tests/fixtures/content/county'), countySite);
  await browser;
  project.provide('shippedSite', shippedSite);
  project.provide('countySite', countySite);
  return () => rm(folder, { recursive: true, force: true });
}

/** Pages say what is next: the same day in every run. */
const BUILD_DAY = '2026-11-22';

async function build(content: string, out: string): Promise<void> {
  const settings = { ...readSettings({}), content, out, today: BUILD_DAY };
  const result = await buildPortal({ settings, audiences: AUDIENCES });
  const errors = errorsIn(result.messages);
  if (errors.length > 0) throw new Error(`${content}: ${errors.map((error) => error.what).join('; ')}`);
}
