import { defineConfig } from 'vitest/config';

const long = process.env['QINGDAN_LONG'] === '1';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    testTimeout: long ? 3_600_000 : 120_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'portal',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/built-sites.ts'],
          // A journey mostly waits for its browser.
          maxWorkers: 2,
        },
      },
      ...(long
        ? [
            {
              extends: true as const,
              test: { name: 'long', include: ['tests/long/**/*.test.ts'], fileParallelism: false },
            },
          ]
        : []),
    ],
  },
});
