import { join } from 'node:path'
import type { ServerSize } from './neo4j.ts'

export interface Place {
  /** The folder for everything that the server writes. */
  readonly home: string
  readonly port: number
}

/** The text of a neo4j.conf: Bolt on this machine alone, no HTTP, no reports home, a quick stop. */
export function configuration(
  { home, port }: Place,
  { heapMegabytes, pageCacheMegabytes }: ServerSize = { heapMegabytes: 512, pageCacheMegabytes: 128 },
): string {
  const folders = ['data', 'logs', 'run', 'import', 'licenses', 'plugins']
  return [
    ...folders.map((folder) => `server.directories.${folder}=${join(home, folder)}`),
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    'dbms.fleet_manager.enabled=false',
    'server.fleet_discovery.enabled=false',
    `server.memory.heap.initial_size=${heapMegabytes}m`,
    `server.memory.heap.max_size=${heapMegabytes}m`,
    `server.memory.pagecache.size=${pageCacheMegabytes}m`,
    'internal.server.bolt.thread_pool_shutdown_wait_time=100ms',
    'internal.server.bolt.connection_shutdown_wait_time=100ms',
    '',
  ].join('\n')
}
