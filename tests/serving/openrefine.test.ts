import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { served } from './serving.ts'

/** Where Debian's package puts it. */
const installed = '/usr/bin/openrefine'
const isMissing = !existsSync(installed) && process.env.REQUIRE_OPENREFINE !== '1'

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => found(port))
    })
  })
}

const rows = { engine: JSON.stringify({ facets: [], mode: 'row-based' }) }

describe.skipIf(isMissing)('OpenRefine', () => {
  onEmbedded('over the reconciliation service', (graph) => {
    let refine = ''
    let workspace = ''
    let program: ChildProcess | undefined

    beforeAll(async () => {
      workspace = mkdtempSync(join(tmpdir(), 'openrefine-'))
      const port = await freePort()
      refine = `http://127.0.0.1:${port}/command/core`
      const settings = [
        '-i',
        '127.0.0.1',
        '-p',
        String(port),
        '-d',
        workspace,
        '-m',
        '512M',
        '-x',
        'refine.headless=true',
      ]
      program = spawn(installed, settings, { detached: true, stdio: 'ignore' })
      await vi.waitFor(() => fetch(`${refine}/get-version`), { timeout: 100_000, interval: 500 })
    }, 120_000)

    afterAll(() => {
      // The program is a shell script that starts Java: both are in one process group.
      if (program?.pid) process.kill(-program.pid)
      rmSync(workspace, { recursive: true, force: true, maxRetries: 5 })
    })

    /** Creates a project of one table. @returns its id */
    async function projectOf(table: string): Promise<string> {
      const form = new FormData()
      form.set('project-name', 'names')
      form.set('project-file', new Blob([table]), 'names.csv')
      const address = `${refine}/create-project-from-upload?csrf_token=${await token()}`
      const { headers } = await fetch(address, { method: 'POST', body: form, redirect: 'manual' })
      return /project=(\d+)/.exec(headers.get('location') ?? '')?.[1] ?? ''
    }

    async function token(): Promise<string> {
      return ((await (await fetch(`${refine}/get-csrf-token`)).json()) as { token: string }).token
    }

    /** Sends a command, and waits until the project has nothing left to do. */
    async function command(project: string, name: string, fields: Record<string, string>): Promise<string> {
      const address = `${refine}/${name}?${new URLSearchParams({ project, csrf_token: await token() })}`
      const response = await fetch(address, { method: 'POST', body: new URLSearchParams({ ...rows, ...fields }) })
      const text = await response.text()
      const left = async () => {
        const answered = await fetch(`${refine}/get-processes?project=${project}`)
        return ((await answered.json()) as { readonly processes: readonly object[] }).processes
      }
      await expect.poll(left, { timeout: 60_000 }).toEqual([])
      return text
    }

    it('a column of names is matched, extended by columns of what is known, and exported', async () => {
      const endpoint = `${await served(graph)}/reconcile`
      const spaces = { identifierSpace: `${endpoint}/entity/`, schemaSpace: `${endpoint}/schema/` }
      const project = await projectOf('name\nIvory Coast\nKorea Rep.\nDeutschland\nKazahkstan\nasdfgh\n842\n')
      const config = {
        ...{ mode: 'standard-service', service: endpoint, ...spaces, limit: 5 },
        ...{ type: { id: 'Country', name: 'Country' }, autoMatch: true, columnDetails: [] },
      }
      await command(project, 'reconcile', { columnName: 'name', config: JSON.stringify(config) })
      const properties = ['iso3', 'landlocked'].map((id) => ({ id, name: id }))
      await command(project, 'extend-data', {
        ...{ baseColumnName: 'name', columnInsertIndex: '1', endpoint, ...spaces },
        extension: JSON.stringify({ properties }),
      })
      const exported = await command(project, 'export-rows/names.csv', { project, format: 'csv' })
      // A typo is a candidate to choose, so its row stays as it was written.
      expect(exported.trim().split('\n')).toEqual([
        'name,ISO 3166-1 code of three letters,Landlocked',
        'Ivory Coast,CIV,false',
        'South Korea,KOR,false',
        'Germany,DEU,false',
        'Kazahkstan,,',
        'asdfgh,,',
        'United States,USA,false',
      ])
    }, 120_000)
  })
})
