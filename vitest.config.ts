import { defineConfig } from 'vitest/config'
import LongFirst from './server/testing/long-first.ts'

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{contracts,server,web,widget,bin,bench}/**/*.test.{ts,tsx,mjs}'],
          exclude: ['**/node_modules/**'],
          environment: 'node',
          globalSetup: './server/testing/global-setup.ts',
          // The product is read once for all files of a worker: nothing of a world lives outside of it.
          isolate: false,
          // Vitest leaves one core alone; here the other process of a test is a database that mostly waits for it.
          maxWorkers: 2,
          // How long to wait for what is promised, not how fast a machine has to be.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: './server/testing/global-setup.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
          // Server and browser are started once a worker; each file has a database, a world and windows of its own.
          isolate: false,
          sequence: { groupOrder: 1 },
          // A whole product and a browser on a machine that others use too: what fails twice is no chance.
          retry: 1,
        },
      },
    ],
  },
})
