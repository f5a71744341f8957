import { clientNames } from './clients/client-kind.ts'
import { clients } from './clients/clients.ts'
import { type About, beside, type Result, type Run } from './figures.ts'
import { keyedShapes } from './keyed-shapes.ts'
import { decimal, table, whole } from './markdown.ts'
import type { Contestant } from './shape.ts'

/** Runs as the tables of BENCHMARKS.md: ratios first, then a table for each kind of client, then what another checkout came to. */
export function tables(runs: readonly Run[]): string {
  const rivals = latest(runs, 'neo4j-graphql')
  const checkouts = latest(runs, 'before')
  const parts = [
    runs.map(({ about }) => `- ${made(about)}`).join('\n'),
    ...counts(rivals).map((together) => ratios(rivals, together)),
    missed(rivals),
    failed([...rivals, ...checkouts]),
    notMeasured(runs),
    ...likes(rivals).map((like) => details(rivals.filter((result) => result.like === like))),
    checkouts.length > 0 ? checkout(checkouts) : '',
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function made({ began, commit, against, machine, node, neo4j, peer, rounds, seconds, scale, minutes }: About): string {
  const beside = against ? `, beside commit ${against}` : ''
  const grown = scale > 0 ? ` with ${scale.toLocaleString('en')} edges more` : ''
  return `${began.slice(0, 10)}, commit ${commit}${beside}, Neo4j ${neo4j}${grown}, \`@neo4j/graphql\` ${peer}, Node ${node.slice(1)}, ${machine}: the median of ${rounds} × ${seconds} s, ${Math.round(minutes)} minutes.`
}

/**
 * The results of those runs in which this contestant ran too. Where a shape was measured twice with the same requests the later run
 * counts, whole, so that every ratio is one of contestants that ran in turns.
 */
function latest(runs: readonly Run[], contestant: Contestant): readonly Result[] {
  const found = new Map<string, readonly Result[]>()
  for (const { results } of runs)
    for (const { shape, like } of results) {
      const together = results.filter((result) => result.shape === shape && result.like === like)
      if (together.some(({ server }) => server === contestant)) found.set(`${shape}\n${like}`, together)
    }
  return [...found.values()].flat()
}

function ratios(results: readonly Result[], together: number): string {
  const heading = `### ${capital(times(together))}: × \`@neo4j/graphql\` / × one statement a request`
  const among = results.filter((result) => result.clients === together && result.server === 'entrepot')
  const cell = (result: Result) =>
    `${ratio(result, beside(results, result, 'neo4j-graphql'))} / ${ratio(result, beside(results, result, 'raw'))}`
  return `${heading}\n\n${byShapeAndLike(among, cell)}`
}

/** What real clients' requests for one thing by its key should reach, and where they don't. */
function missed(results: readonly Result[]): string {
  const keyed = keyedShapes.map(({ name }) => name)
  const aims: readonly { together: number; server: Contestant; least: number }[] = [
    { together: 64, server: 'neo4j-graphql', least: 8 },
    { together: 64, server: 'raw', least: 1.5 },
    { together: 1, server: 'neo4j-graphql', least: 2 },
  ]
  const below = aims.flatMap(({ together, server, least }) =>
    results.flatMap((result) => {
      const other = beside(results, result, server)
      const counts = result.server === 'entrepot' && result.clients === together && result.like !== 'bare'
      if (!counts || !other || !keyed.includes(result.shape) || result.rps / other.rps >= least) return []
      return [
        `- ${result.shape}, ${result.like}, ${times(together)}: ${ratio(result, other)} × ${word(server)}, where ${least} was the aim`,
      ]
    }),
  )
  if (results.length === 0) return ''
  return `### Below the aim\n\n${below.length > 0 ? below.join('\n') : 'Nothing that is asked for by its key.'}`
}

/** Contestants that answered with errors; such answers don't count as requests answered. */
function failed(results: readonly Result[]): string {
  const lines = results
    .filter(({ errors }) => errors > 0)
    .map(
      (one) => `- ${one.shape}, ${one.like}, ${times(one.clients)}, ${one.server}: ${one.errors} answers were errors`,
    )
  return lines.length > 0 ? `### Errors\n\n${lines.join('\n')}` : ''
}

/** What stopped a shape's measurement, the message's first line. */
function notMeasured(runs: readonly Run[]): string {
  const lines = runs.flatMap(({ failures }) =>
    failures.map(({ shape, like, message }) => `- ${shape}, ${like}: ${message.split('\n')[0]}`),
  )
  return lines.length > 0 ? `### Not measured\n\n${lines.join('\n')}` : ''
}

/** One kind of client's table: what each contestant answered, and what a request cost. */
function details(results: readonly Result[]): string {
  const [most = 0, ...fewer] = counts(results)
  const head = [
    'Neo4j',
    'Neo4j, cache',
    'embedded',
    '`@neo4j/graphql`',
    'one statement',
    'processor time: peer / ours',
    'p99 ms: ours / peer',
    'statements a request',
    'db hits: ours / peer / statement',
    ...fewer.map((together) => `${times(together)}: ours / peer / statement`),
  ]
  const rows = results.flatMap((result): string[][] => {
    if (result.server !== 'entrepot' || result.clients !== most) return []
    const of = (server: Contestant) => beside(results, result, server)
    const peer = of('neo4j-graphql')
    const cost = (one: Result | undefined) => (one ? one.serverCpu + one.databaseCpu : Number.NaN)
    const three = (of: (server: Contestant) => number | undefined) =>
      (['entrepot', 'neo4j-graphql', 'raw'] as const).map((server) => whole(of(server))).join(' / ')
    return [
      [
        result.shape,
        ...(['entrepot', 'entrepot-cached', 'embedded', 'neo4j-graphql', 'raw'] as const).map((server) =>
          whole(of(server)?.rps),
        ),
        decimal(cost(peer) / cost(result)),
        `${whole(result.p99)} / ${whole(peer?.p99)}`,
        decimal(result.statements, 2),
        three((server) => of(server)?.hits),
        ...fewer.map((together) => three((server) => beside(results, { ...result, clients: together }, server)?.rps)),
      ],
    ]
  })
  const like = results[0]?.like ?? 'bare'
  return `### Requests like ${like}: ${clients[like].about}\n\n${table([`${times(most)}, requests a second`, ...head], rows)}`
}

function checkout(results: readonly Result[]): string {
  const now = results.filter(({ server }) => server === 'entrepot' || server === 'embedded')
  const before = (result: Result) =>
    beside(results, result, result.server === 'embedded' ? 'before-embedded' : 'before')
  const found = counts(results).map((together) => {
    const cell = (result: Result) =>
      [result, beside(results, result, 'embedded')].map((one) => (one ? ratio(one, before(one), 2) : '–')).join(' / ')
    const among = now.filter((result) => result.clients === together && result.server === 'entrepot')
    return `#### ${capital(times(together))}\n\n${byShapeAndLike(among, cell)}`
  })
  const slow = now.flatMap((result) => {
    const other = before(result)
    if (!other || result.rps / other.rps >= 0.9) return []
    return [`- ${result.shape}, ${result.like}, ${times(result.clients)}, ${result.server}: ${ratio(result, other, 2)}`]
  })
  const text =
    'Requests a second, × those that the other commit answered when it was sent bare requests: over Neo4j / embedded.'
  const verdict = slow.length > 0 ? `Less than 0.9:\n\n${slow.join('\n')}` : 'Nothing is below 0.9.'
  return [`### Beside another commit`, text, ...found, verdict].join('\n\n')
}

function byShapeAndLike(results: readonly Result[], cell: (result: Result) => string): string {
  const columns = likes(results)
  const rows = [...new Set(results.map(({ shape }) => shape))].map((shape) => {
    const found = columns.map((like) => results.find((result) => result.shape === shape && result.like === like))
    return [shape, ...found.map((result) => (result ? cell(result) : '–'))]
  })
  return table(['', ...columns], rows)
}

function likes(results: readonly Result[]) {
  return clientNames.filter((name) => results.some(({ like }) => like === name))
}

/** How many clients at once there were, the most first. */
function counts(results: readonly Result[]): readonly number[] {
  return [...new Set(results.map(({ clients }) => clients))].sort((left, right) => right - left)
}

function times(together: number): string {
  return together === 1 ? 'one client' : `${together} clients`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function word(server: Contestant): string {
  return server === 'raw' ? 'one statement' : 'the peer'
}

function ratio(one: Result, other: Result | undefined, digits = 1): string {
  return decimal(one.rps / (other?.rps ?? Number.NaN), digits)
}
