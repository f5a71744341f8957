import { existsSync, readFileSync } from 'node:fs'
import { MalformedQuestion } from './errors.ts'
import type { Engine, Graph, Parameters, Statement, Value, WritableGraph } from './graph.ts'
import { type Declaration, declared } from './header.ts'
import { expanded } from './parts.ts'

const folder = new URL('../', import.meta.url)

export interface Question<Row extends object, Asked extends Parameters> {
  (graph: Graph, parameters: Asked): Promise<readonly Row[]>
  /** True where the statement answers with those properties of its entities that `$columns` names. */
  takesColumns(graph: Graph): boolean
  /** The statement that asks it, to be sent later or together with others. */
  statement(engine: Engine, parameters: Parameters): Statement
}

/**
 * Turns a file of `cypher/` into a function that asks it.
 * @param name the file's name without its ending: `ports-of-country`
 * @returns a function of a graph and the question's parameters, answering with the statement's rows in order
 * @throws {MalformedQuestion} on the first call, where there is no such file, its header doesn't agree with it or it includes a part wrongly
 */
export function question<Row extends object, Asked extends Parameters = Record<string, never>>(
  name: string,
): Question<Row, Asked> {
  const ask = (graph: Graph, parameters: Asked) =>
    graph.run(statement(name, graph.engine, parameters)) as unknown as Promise<readonly Row[]>
  return Object.assign(ask, {
    takesColumns: (graph: Graph) => read(name, graph.engine).columns,
    statement: (engine: Engine, parameters: Parameters) => statement(name, engine, parameters),
  })
}

/** The same for a file that writes. */
export function command<Asked extends Parameters = Record<string, never>, Row extends object = Record<string, Value>>(
  name: string,
): (graph: WritableGraph, parameters: Asked) => Promise<readonly Row[]> {
  return (graph, parameters) =>
    graph.write(statement(name, graph.engine, parameters)) as unknown as Promise<readonly Row[]>
}

function statement(name: string, engine: Engine, parameters: Parameters): Statement {
  const { text, keyed, next } = read(name, engine)
  return { name, text, keyed, next, parameters }
}

/**
 * The whole statement of a question as it is sent to an engine, with its parts in their places.
 * @throws {MalformedQuestion} as the question itself does
 */
export function statementText(name: string, engine: Engine): string {
  return read(name, engine).text
}

interface Read extends Declaration {
  readonly text: string
}
const already: Record<Engine, Map<string, Read>> = { neo4j: new Map(), embedded: new Map() }

function read(name: string, engine: Engine): Read {
  const known = already[engine].get(name)
  if (known) return known
  const file = [`${name}.cypher`, `${name}.${engine}.cypher`].find((path) => existsSync(new URL(path, folder)))
  if (!file)
    throw new MalformedQuestion(
      `No question is called ${name}: cypher/ has neither ${name}.cypher nor ${name}.${engine}.cypher`,
    )
  const text = expanded(`cypher/${file}`, readFileSync(new URL(file, folder), 'utf8'))
  const found = { text, ...declared(`cypher/${file}`, text) }
  already[engine].set(name, found)
  return found
}
