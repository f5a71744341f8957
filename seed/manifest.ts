import type { Parameters } from '../cypher/engine/graph.ts'
import { command } from '../cypher/engine/question.ts'

/** Increased when the graph's model changes, so that a graph with an older model is recognized. */
export const schemaVersion = 9

/** Updates the manifest with the given properties. */
export const writeManifest = command<{ properties: Parameters }>('write-manifest')
