import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'undici'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import type { Parameters } from '../../cypher/engine/graph.ts'
import { type Running, startContestant } from './contestants.ts'
import { planted } from './planted.ts'
import type { Tree } from './tree.ts'

/**
 * A table of a million planted rows, streamed by the embedded engine, while a witness asks for one row every 50 ms; then the same rows by
 * turning pages of GraphQL, and by statements of the engine alone. `npm run bench:long-table -- 1000000`. The engine keeps in memory what
 * it has read of its file: so the table is read once before, and its memory counted from there.
 */
const count = Number(process.argv[2] ?? 1_000_000)
const lean = [
  'id',
  'measure',
  'flow',
  'reporter_name',
  'partner_name',
  'value',
  'unit',
  'period_label',
  'basis',
  'source_id',
]
/** The properties that these ten columns are read from. */
const read = 'id claimKind sortKey measure flow reporterId partnerId value unit periodLabel basis citations'.split(' ')
const seconds = (since: number) => (performance.now() - since) / 1_000
const megabytes = (bytes: number) => Math.round(bytes / 1_000_000)

// As in the container: graphql-js checks more where it is not set.
process.env.NODE_ENV = 'production'
const folder = await planted(count, console.log)
const bench = new URL('./', import.meta.url)
const server = await startContestant('embedded', { bench, prepared: { folder } } as Tree)
const address = `http://127.0.0.1:${server.port}`
const fresh = await server.figuresAtRest()
await readTable('/table/observations.csv')
const warm = await server.figuresAtRest()
console.log(
  `The server holds ${megabytes(fresh.residentBytes)} MB when it has opened the graph, and ${megabytes(warm.residentBytes)} MB once all of the table has been read`,
)
for (const [width, path] of [
  [`ten columns`, `/table/observations.csv?columns=${lean}`],
  ['all columns', `/table/observations.csv`],
  ...(['jsonl', 'xlsx', 'parquet'] as const).map(
    (ending) => [`all columns, .${ending}`, `/table/observations.${ending}?first=${Math.min(count, 200_000)}`] as const,
  ),
] as const)
  await measured(width, path)
await pagesOfGraphql(20)
await server.stop()
await engineAlone()

async function measured(width: string, path: string): Promise<void> {
  const before = await server.figuresAtRest()
  const { cpu } = before
  const began = performance.now()
  const watch = watched(server)
  const rows = await readTable(path)
  const taken = seconds(began)
  const { peak, waits } = await watch.ended()
  const busy = ((await server.figures()).cpu - cpu) / 1_000_000
  const sorted = waits.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed() ?? '–'
  const many = rows
    ? `${rows} rows, ${Math.round(rows / taken)} a second, ${Math.round((busy / rows) * 1e6)} µs of processor time each`
    : ''
  console.log(
    `${width}: ${taken.toFixed(1)} s, ${many}; ${megabytes(peak - before.residentBytes)} MB beside; witness ${sorted.length} answers, median ${at(0.5)} ms, 99 % within ${at(0.99)} ms, the slowest ${at(1)} ms`,
  )
}

/** @returns how many lines came, but for the header */
async function readTable(path: string): Promise<number> {
  const client = new Client(address, { bodyTimeout: 0, headersTimeout: 0 })
  const { statusCode, body } = await client.request({ path, method: 'GET' })
  if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${await body.text()}`)
  let lines = 0
  for await (const piece of body as AsyncIterable<Buffer>) for (const byte of piece) if (byte === 10) lines += 1
  await client.close()
  // The rows of a workbook and of Parquet aren't lines: so many were asked for.
  const asked = Number(new URLSearchParams(path.split('?')[1]).get('first'))
  return path.includes('.csv') ? lines - 1 : asked
}

/** Asks for one row every 50 ms and looks at the server's memory, until it is ended. */
function watched({ figures }: Running) {
  let over = false
  let peak = 0
  const waits: number[] = []
  const client = new Client(address)
  const body = JSON.stringify({ query: '{ country(iso: "CHN") { id name } }' })
  async function witness(): Promise<void> {
    while (!over) {
      const began = performance.now()
      const headers = { 'content-type': 'application/json' }
      const answer = await client.request({ path: '/graphql', method: 'POST', headers, body })
      if (!(await answer.body.text()).includes('China')) throw new Error('The witness was not answered')
      waits.push(performance.now() - began)
      peak = Math.max(peak, (await figures()).residentBytes)
      await pause(50)
    }
  }
  const running = witness()
  return {
    async ended() {
      over = true
      await running
      await client.close()
      return { peak, waits }
    },
  }
}

/** The same columns by the public door: pages of a hundred, each after the cursor of the one before. */
async function pagesOfGraphql(pages: number): Promise<void> {
  const query =
    'query ($after: String) { observations(first: 100, after: $after) { nodes { id measure flow reporter { name } partner { name } value unit period { label } basis citations { source { id } } } pageInfo { endCursor } } }'
  const began = performance.now()
  let rows = 0
  for (let after: string | null = null, page = 0; page < pages; page++) {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { after } }),
    })
    const { data } = (await response.json()) as {
      data: { observations: { nodes: unknown[]; pageInfo: { endCursor: string } } }
    }
    rows += data.observations.nodes.length
    after = data.observations.pageInfo.endCursor
  }
  console.log(`Pages of GraphQL: ${rows} rows, ${Math.round(rows / seconds(began))} a second`)
}

/** The floor: the same properties read by the engine's own interface, page by page of the ids, and nothing made of them. */
async function engineAlone(): Promise<void> {
  const graph = await openEmbedded({ data: folder })
  const ask = (text: string, parameters: Parameters) =>
    graph.run({ name: 'the engine alone', text, parameters, keyed: false })
  const all = 'MATCH (claim:Claim {claimKind: "OBSERVATION"}) RETURN collect(claim.id) AS ids'
  const byId = `UNWIND $ids AS id MATCH (claim:Claim {id: id}) RETURN [${read.map((name) => `claim.${name}`)}] AS claim`
  const [found] = await ask(all, {})
  const ids = found?.ids as string[]
  for (const turn of ['first', 'second']) {
    const began = performance.now()
    const { user, system } = process.cpuUsage()
    for (let from = 0; from < ids.length; from += 500) await ask(byId, { ids: ids.slice(from, from + 500) })
    const used = process.cpuUsage()
    const each = Math.round((used.user + used.system - user - system) / ids.length)
    console.log(
      `The engine alone, the ${turn} time: ${Math.round(ids.length / seconds(began))} rows a second, ${each} µs of processor time each`,
    )
  }
  await graph.close()
}
