import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { version } from './neo4j/neo4j.ts'

const top = fileURLToPath(new URL('..', import.meta.url))
const compose = [['docker', 'compose'], ['docker-compose']].find((words) => run(words, 'version').status === 0)

interface Service {
  readonly image?: string
  readonly volumes?: readonly (string | { readonly source: string; readonly target: string })[]
  readonly ports: readonly (string | { readonly host_ip: string })[]
  readonly healthcheck?: object
  readonly environment: Readonly<Record<string, string>>
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
}

// Without Compose nothing can check the file; .ci/run installs it.
describe.skipIf(!compose)('docker-compose.yml', () => {
  const read = () => {
    const { stdout, stderr, status } = run(compose ?? [], 'config', { NEO4J_PASSWORD: 'long-enough' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    return (parse(stdout) as { services: { neo4j: Service; server: Service } }).services
  }

  it('the compose file is valid and runs the same Neo4j as the tests', () => {
    expect(read().neo4j.image).toBe(`neo4j:${version}`)
  })

  it('the compose file starts the server when Neo4j is healthy, with the same password', () => {
    const { neo4j, server } = read()
    expect(neo4j.healthcheck).toBeDefined()
    expect(server.depends_on?.neo4j?.condition).toBe('service_healthy')
    expect(neo4j.environment.NEO4J_AUTH).toBe('neo4j/long-enough')
    expect(server.environment.NEO4J_PASSWORD).toBe('long-enough')
  })

  it('API keys and workspaces outlive the container', () => {
    const kept = read().server.volumes?.map((volume) =>
      typeof volume === 'string' ? volume.split(':').slice(0, 2).join(':') : `${volume.source}:${volume.target}`,
    )
    expect(kept).toEqual(['server-data:/data'])
  })

  it('the compose file opens its ports to this machine alone', () => {
    const { neo4j, server } = read()
    const addresses = [...neo4j.ports, ...server.ports].map((port) =>
      typeof port === 'string' ? port.split(':')[0] : port.host_ip,
    )
    expect(new Set(addresses)).toEqual(new Set(['127.0.0.1']))
  })

  it('the compose file refuses to start without a password and names the missing variable', () => {
    const { stderr, status } = run(compose ?? [], 'config', { NEO4J_PASSWORD: '' })
    expect(status).not.toBe(0)
    expect(stderr).toContain('set NEO4J_PASSWORD in the environment or in .env')
  })
})

function run([command = '', ...words]: readonly string[], verb: string, environment: Record<string, string> = {}) {
  const env = { ...process.env, ...environment }
  return spawnSync(command, [...words, verb], { cwd: top, env, encoding: 'utf8', timeout: 30_000 })
}
