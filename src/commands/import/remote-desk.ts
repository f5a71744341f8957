import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { reason } from '../../../cypher/engine/errors.ts'
import type { ImportJob, ImportRow, RefusedRow, RowVerdict } from '../../../schema/imports/workspaces.ts'
import { type Desk, ImportError } from './desk.ts'

/** How often a server is asked how far a job is, in milliseconds. */
const patience = 1_000

/** A job as a server tells of it. */
interface Told extends Omit<ImportJob, 'file' | 'rows' | 'counts' | 'guesses' | 'merge'> {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly rowCount: number
  readonly refusedRows: readonly Omit<RefusedRow, 'code'>[]
  readonly verdicts: readonly { readonly verdict: RowVerdict; readonly rows: number }[]
  readonly guesses: readonly {
    readonly field: string
    readonly text: string
    readonly score: number
    readonly rows: number
    readonly entity: { readonly id: string; readonly name: string } | null
  }[]
  readonly merge:
    | (Omit<NonNullable<ImportJob['merge']>, 'source'> & { readonly source: { readonly id: string } | null })
    | null
}

/**
 * The jobs of a server.
 * @param address of the server, such as `http://127.0.0.1:4000`
 * @param key an API key or a token; none where the server lets whoever sits at its machine write
 */
export function remoteDesk(address: string, key?: string): Desk {
  const site = siteOf(address)
  const authorization: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(new URL(path, site), {
      ...init,
      headers: { ...authorization, ...(init.headers as Record<string, string>) },
    }).catch((cause) => {
      throw new ImportError(
        `No server answers at ${site} (${reason(cause.cause ?? cause)}): is entrepot serve running?`,
      )
    })
    if (response.ok) return response
    const said = (await response.json().catch(() => ({}))) as { error?: string; errors?: { message: string }[] }
    const message = said.error ?? said.errors?.[0]?.message ?? `${response.status} ${response.statusText}`
    throw new ImportError(`${site} answers: ${message}`)
  }

  async function told(path: string, init?: RequestInit): Promise<ImportJob> {
    return jobOf((await (await send(path, init)).json()) as Told)
  }

  /** Does something with a job by a mutation of GraphQL. */
  async function mutate(field: string, variables: Readonly<Record<string, unknown>>): Promise<ImportJob> {
    const types = { id: 'ID!', same: 'Boolean', why: 'String' } as const
    const names = Object.keys(variables) as (keyof typeof types)[]
    const query = `mutation ImportCommand(${names.map((name) => `$${name}: ${types[name]}`).join(', ')}) {
      result: ${field}(${names.map((name) => `${name}: $${name}`).join(', ')}) { __typename ... on WriteRefused { message } }
    }`
    const response = await send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as {
      data?: { result: { __typename: string; message?: string } | null } | null
      errors?: { message: string }[]
    }
    const refusal = errors?.[0]?.message ?? data?.result?.message
    if (refusal !== undefined) throw new ImportError(`${site} answers: ${refusal}`)
    return told(`/import/${variables.id}`)
  }

  return {
    async begin(path, { workspace, source, reading, ...rest }) {
      const { size } = await stat(path).catch((error) => {
        throw new ImportError(`${path} can't be read: ${error.message}`)
      })
      const said = Object.entries({ workspace, ...rest, ...source, ...reading, file: basename(path) })
      const parameters = new URLSearchParams(
        said.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      )
      return told(`/import?${parameters}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
        body: Readable.toWeb(createReadStream(path)) as ReadableStream,
        duplex: 'half',
      } as RequestInit)
    },
    async finish(id, show) {
      for (;;) {
        const job = await told(`/import/${id}`)
        show(job)
        if (job.state === 'FAILED') throw new ImportError(job.failure?.message ?? `The job ${id} has failed`)
        if (!['READING', 'MERGING', 'UNDOING'].includes(job.state)) return job
        await pause(patience)
      }
    },
    job: (id) => told(`/import/${id}`),
    async jobs(workspace) {
      const jobs: ImportJob[] = []
      for (let after: string | null | undefined; after !== null; ) {
        const parameters = new URLSearchParams({
          first: '100',
          ...(workspace !== undefined && { workspace }),
          ...(after && { after }),
        })
        const page = (await (await send(`/import?${parameters}`)).json()) as { jobs: Told[]; next: string | null }
        jobs.push(...page.jobs.map(jobOf))
        after = page.next
      }
      return jobs
    },
    async *rows({ id }, { verdict }, first) {
      const parameters = new URLSearchParams({ ...(verdict && { verdict }), ...(first && { first: String(first) }) })
      const { body } = await send(`/import/${id}/rows.jsonl?${parameters}`)
      if (!body) return
      const lines = createInterface({ input: Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]) })
      for await (const line of lines) if (line) yield rowOf(JSON.parse(line))
    },
    async refused(id) {
      return ((await (await send(`/import/${id}`)).json()) as Told).refusedRows
    },
    merge: (id, { same, why }) => mutate('mergeImport', { id, same, ...(why !== undefined && { why }) }),
    undo: (id, why) => mutate('undoImport', { id, ...(why !== undefined && { why }) }),
    resume: (id) => mutate('resumeImport', { id }),
    discard: (id) => told(`/import/${id}`, { method: 'DELETE' }),
  }
}

function siteOf(address: string): string {
  const withScheme = /^\w+:\/\//.test(address) ? address : `http://${address}`
  if (URL.canParse(withScheme) && /^https?:/.test(withScheme)) return new URL(withScheme).origin
  throw new ImportError(`--to is ${JSON.stringify(address)}: give an address like http://127.0.0.1:4000`)
}

function jobOf({
  file,
  bytes,
  sha256,
  rowCount,
  refusedRows: _,
  verdicts,
  guesses,
  merge,
  failure,
  ...rest
}: Told): ImportJob {
  return {
    ...rest,
    file: { name: file, bytes, sha256 },
    rows: rowCount,
    counts: Object.fromEntries(verdicts.map((each) => [each.verdict, each.rows])),
    guesses: guesses.map(({ entity, ...guess }) => ({ ...guess, id: entity?.id ?? '', name: entity?.name ?? '' })),
    ...(merge && { merge: { ...merge, source: merge.source?.id ?? null } }),
    ...(failure && { failure }),
  }
}

/** A row of the table that a server sends. */
function rowOf(row: Readonly<Record<string, unknown>>): ImportRow {
  const parsed = (name: string, otherwise: unknown) =>
    typeof row[name] === 'string' ? JSON.parse(row[name]) : otherwise
  return {
    number: row.number as number,
    verdict: row.verdict as RowVerdict,
    field: row.field as string | null,
    message: row.message as string | null,
    others: typeof row.others === 'string' ? row.others.split(' ') : [],
    facts: parsed('facts', []),
    cells: parsed('cells', null),
  }
}
