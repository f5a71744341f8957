import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'
import { SlowFirst } from './tests/slow-first.ts'

export default defineConfig({
  resolve: {
    // One copy of graphql for all: what tests import and what Yoga requires must be the same classes.
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/neo4j/global-setup.ts',
    reporters: ['default', './tests/closing-line.ts'],
    // Two files at a time beside a database is what a small CI machine can do.
    maxWorkers: 2,
    // The files of a worker share its modules and its opened graph: to load the schema anew for each took a tenth of the time.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    // Long enough for a busy machine: what is measured stands in tests/bench.
    testTimeout: 90_000,
    // A suite's first hook waits for the seeded graph, which tells by itself when it takes too long.
    hookTimeout: 300_000,
  },
})
