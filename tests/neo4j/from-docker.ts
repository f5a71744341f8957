import { type Missing, type Neo4j, type ServerSize, version } from './neo4j.ts'
import { within } from './within.ts'

const image = `neo4j:${version}`

/** Runs the official image in a container of its own, if a container engine answers and has or gets the image. */
export async function fromDocker(size: ServerSize): Promise<Neo4j | Missing> {
  // Imported here because it takes half a second, which the other ways don't need.
  const { getContainerRuntimeClient } = await import('testcontainers')
  try {
    await within(15, 'Docker did not answer', getContainerRuntimeClient())
  } catch {
    return { missing: 'no Docker answers' }
  }
  try {
    return await within(300, 'it was not up', start(size))
  } catch (error) {
    return { missing: `Docker answers, but ${image} doesn't start: ${error instanceof Error ? error.message : error}` }
  }
}

async function start({ heapMegabytes, pageCacheMegabytes }: ServerSize): Promise<Neo4j> {
  const { Neo4jContainer } = await import('@testcontainers/neo4j')
  const container = await new Neo4jContainer(image)
    .withPassword('entrepot-tests')
    .withEnvironment({
      NEO4J_server_memory_heap_initial__size: `${heapMegabytes}m`,
      NEO4J_server_memory_heap_max__size: `${heapMegabytes}m`,
      NEO4J_server_memory_pagecache_size: `${pageCacheMegabytes}m`,
      NEO4J_dbms_usage__report_enabled: 'false',
    })
    .start()
  return {
    uri: container.getBoltUri(),
    username: container.getUsername(),
    password: container.getPassword(),
    database: 'neo4j',
    startedHere: true,
    how: `from the image ${image}`,
    async stop() {
      await container.stop()
    },
  }
}
