/** The CMS in a browser, as an editor uses it: who she is, one entry at a time, saved and answered. */
import type { Locator, Page } from 'playwright-core';

export interface EditingPage {
  page: Page;
  /** By its label. */
  field(label: string): Locator;
  /** `tasks/entries/2024-reading/1`, once its form is there. */
  open(entry: string): Promise<void>;
  /** Resolves with the server's answer: its status, and what it says. */
  save(): Promise<{ status: number; answer: Record<string, unknown> }>;
}

export async function signIn(page: Page, admin: string, name: string): Promise<EditingPage> {
  await page.goto(admin);
  await page.getByLabel('您的姓名').fill(name);
  await page.getByRole('button', { name: '开始编辑' }).click();
  await page.getByRole('link', { name: '站点设置' }).waitFor();
  return {
    page,
    field: (label) => page.getByLabel(label, { exact: false }).first(),
    async open(entry) {
      // A jump between entries would load the page a second time.
      await page.goto('about:blank');
      await page.goto(`${admin}#/collections/${entry}`);
      await page.locator('label[for*="-field-"]').first().waitFor();
    },
    async save() {
      const saved = page.waitForResponse(
        (response) =>
          response.url().endsWith('/admin/api') &&
          (response.request().postData() ?? '').startsWith('{"action":"persistEntry"'),
      );
      // Where there is no button, that says more than the answer that never came.
      saved.catch(() => {});
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByRole('menuitem', { name: '保存并上线' }).click();
      const response = await saved;
      if (response.ok()) await page.getByRole('button', { name: '已保存' }).waitFor();
      return { status: response.status(), answer: (await response.json()) as Record<string, unknown> };
    },
  };
}
