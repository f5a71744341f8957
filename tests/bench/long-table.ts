import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'undici'
import { type Running, startContestant } from './contestants.ts'
import { planted } from './planted.ts'
import type { Tree } from './tree.ts'

/**
 * A table of a million planted rows, streamed by the embedded engine, while a witness asks for one row every 50 ms; then the same rows by
 * turning pages of GraphQL. `npm run bench:long-table -- 1000000`.
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
const seconds = (since: number) => (performance.now() - since) / 1_000
const megabytes = (bytes: number) => Math.round(bytes / 1_000_000)

// As in the container: graphql-js checks more where it is not set.
process.env.NODE_ENV = 'production'
const folder = await planted(count, console.log)
const bench = new URL('./', import.meta.url)
const server = await startContestant('embedded', { bench, prepared: { folder } } as Tree)
const address = `http://127.0.0.1:${server.port}`
await readTable(`/table/observations.csv?columns=${lean}&first=20000`)
const before = await server.figures()
console.log(`The server holds ${megabytes(before.residentBytes)} MB before`)
for (const [width, path] of [
  [`ten columns`, `/table/observations.csv?columns=${lean}`],
  ['all columns', `/table/observations.csv?first=${Math.min(count, 200_000)}`],
  ['ten columns, Parquet', `/table/observations.parquet?columns=${lean}&first=${Math.min(count, 200_000)}`],
] as const)
  await measured(width, path)
await pagesOfGraphql(20)
await server.stop()

async function measured(width: string, path: string): Promise<void> {
  const began = performance.now()
  const { cpu } = await server.figures()
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
  return path.includes('.csv') ? lines - 1 : 0
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
