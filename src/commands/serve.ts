import { Command } from 'commander'
import { type Config, MisconfiguredEnvironment, readConfig } from '../config.ts'
import { importing } from '../imports/job/importing.ts'
import { workspaceFlows } from '../imports/mirror/workspace-flows.ts'
import { workspaceFolders } from '../imports/workspaces/folders.ts'
import { lendable } from '../lendable-graph.ts'
import { openConfiguredGraph } from '../open-graph.ts'
import { seedWhereEmpty } from '../seed-where-empty.ts'
import { access } from '../serving/access/access.ts'
import { keepHeapLean } from '../serving/lean-heap.ts'
import { listen } from '../serving/listen.ts'
import { server } from '../serving/server.ts'

export const serve = new Command('serve')
  .description(
    'Serve the explorer at / and GraphQL at /graphql (GraphiQL in a browser). An empty embedded graph is seeded first.',
  )
  .option('--seed', 'seed an empty Neo4j as well')
  .option('--curate', 'let whoever sits at this machine write, without a key; never behind a proxy')
  .action(async ({ seed = false, curate = false }: { seed?: boolean; curate?: boolean }) => {
    logUnhandledErrors()
    keepHeapLean()
    const config = readConfig()
    if (curate) checkThatNobodyElseComesBy(config)
    const graph = lendable(await openConfiguredGraph(config), () => openConfiguredGraph(config))
    const workspaces = importing({ ...config.imports, folders: workspaceFolders(config.imports.folder), graph })
    const flows = workspaceFlows(config.imports.folder)
    // Loaded only where there is a Redis.
    const announcements =
      config.redisUrl === undefined
        ? undefined
        : (await import('../serving/redis-announcements.ts')).redisAnnouncements(config.redisUrl)
    const who = access({ ...config.access, curate })
    const given = { writable: graph, workspaces, workspaceFlows: flows.flowsOf, announcements }
    const address = await listen(server(graph, { ...config, ...who, ...given }), config, async () => {
      announcements?.close()
      await workspaces.stop()
      await flows.close()
      await graph.close()
    })
    if (graph.engine === 'embedded' || seed) await seedWhereEmpty(graph, config)
    // Files may have come while the graph was seeded.
    await workspaces.start()
    console.log(startMessage(address, curate))
  })

/**
 * A server that the world knows has a proxy before it, and what a proxy on this machine passes on may look as if made here.
 * @throws {MisconfiguredEnvironment} if the server has an address in the world
 */
function checkThatNobodyElseComesBy({ publicUrl }: Config): void {
  if (publicUrl === undefined) return
  throw new MisconfiguredEnvironment(
    `--curate lets this machine write without a key, but PUBLIC_URL=${publicUrl} says that others come by: leave out one, and write with a key of \`entrepot key create\``,
  )
}

/**
 * The last line of defence: errors that no code handled are logged, and the server keeps running. The request concerned ends with its
 * deadline.
 */
function logUnhandledErrors(): void {
  process.on('unhandledRejection', (reason) => console.error('A promise was rejected and nobody handled it:', reason))
  process.on('uncaughtException', (error) => console.error('An error was thrown and nobody caught it:', error))
}

/** The message after the start: each address to open, and what it serves. */
function startMessage(address: string, curate: boolean): string {
  return [
    `Ready: open ${address}/`,
    `  ${address}/         the explorer: questions in words, graph, map and evidence`,
    `  ${address}/graphql  GraphiQL in a browser, GraphQL for programs`,
    ...(curate
      ? ['  Whoever sits at this machine may write (--curate): put no proxy or tunnel before this server.']
      : []),
  ].join('\n')
}
