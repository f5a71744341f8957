import { existsSync, readFileSync } from 'node:fs'
import { MalformedQuestion } from './errors.ts'
import type { Engine, Graph, Parameters, Statement, Value, WritableGraph } from './graph.ts'
import { type Declaration, declared } from './header.ts'
import { expanded } from './parts.ts'

const folder = new URL('../', import.meta.url)

export interface Question<Row extends object, Asked extends Parameters> {
  (graph: Pick<Graph, 'engine' | 'run'>, parameters: Asked): Promise<readonly Row[]>
  /** True if the statement returns only those properties of its entities that `$columns` names. */
  takesColumns(graph: Graph): boolean
  /** The statement of this question, to be sent later or in a batch. */
  statement(engine: Engine, parameters: Parameters): Statement
}

/**
 * Turns a file of `cypher/` into a function that runs it.
 * @param name the file's name without its extension: `ports-of-country`
 * @returns a function that takes a graph and the question's parameters, and returns the statement's rows in order
 * @throws {MalformedQuestion} on the first call, if there is no such file, its header doesn't match the statement or an include is wrong
 */
export function question<Row extends object, Asked extends Parameters = Record<string, never>>(
  name: string,
): Question<Row, Asked> {
  const ask = (graph: Pick<Graph, 'engine' | 'run'>, parameters: Asked) =>
    graph.run(statement(name, graph.engine, parameters)) as unknown as Promise<readonly Row[]>
  return Object.assign(ask, {
    takesColumns: (graph: Graph) => read(name, graph.engine).columns,
    statement: (engine: Engine, parameters: Parameters) => statement(name, engine, parameters),
  })
}

/**
 * Like {@link question}, for a file that returns `claim{.*}`: of these properties alone, since all of them take three times as long. They
 * are asked for as a list of values, which both engines hand over in a third of the time of a map, and in the text, because the embedded
 * engine is slow with names from a parameter. Take them from a list of your own: they become code.
 */
export function questionOfProperties<Claim extends object, Asked extends Parameters>(name: string) {
  return async (graph: Graph, properties: readonly string[], parameters: Asked): Promise<readonly Claim[]> => {
    const { text, ...others } = statement(name, graph.engine, parameters)
    const listed = properties.map((property) => `claim.${property}`).join(', ')
    const rows = await graph.run({ ...others, text: text.replace('claim{.*}', `[${listed}]`) })
    return rows.map(({ claim }) => withNames(claim as readonly unknown[], properties) as Claim)
  }
}

/** Like {@link question}, for a file that reads edges of one relation, as {@link commandOfRelation} writes them. */
export function questionOfRelation<Row extends object, Asked extends Parameters>(name: string) {
  return (graph: Pick<Graph, 'engine' | 'run'>, relation: string, parameters: Asked): Promise<readonly Row[]> => {
    const { text, ...others } = statement(name, graph.engine, parameters)
    const run = graph.run({ ...others, text: text.replaceAll('[edge:RELATION]', `[edge:${relation}]`) })
    return run as unknown as Promise<readonly Row[]>
  }
}

function withNames(values: readonly unknown[], names: readonly string[]): object {
  const named: Record<string, unknown> = {}
  for (let place = 0; place < names.length; place++) named[names[place] as string] = values[place]
  return named
}

const listOfColumns = '[column IN $columns | entity[column]]'

/**
 * Like {@link question}, for a file that returns `[column IN $columns | entity[column]]`, of many entities. For the embedded engine the
 * names are put into the text: 437 entities with 11 columns take it 30 ms so, and 200 ms with names from a parameter. They become code, so
 * that each must be a word.
 * @throws {MalformedQuestion} if one is none
 */
export function questionOfColumns<Row extends object, Asked extends Parameters & { readonly columns: string[] }>(
  name: string,
) {
  return (graph: Graph, parameters: Asked): Promise<readonly Row[]> => {
    const { text, ...others } = statement(name, graph.engine, parameters)
    const wrong = parameters.columns.find((column) => !/^\w+$/.test(column))
    if (wrong !== undefined) throw new MalformedQuestion(`${name}: ${JSON.stringify(wrong)} is no name of a property`)
    const listed = `[${parameters.columns.map((column) => `entity.${column}`).join(', ')}]`
    const run = graph.run({ ...others, text: graph.engine === 'embedded' ? text.replace(listOfColumns, listed) : text })
    return run as unknown as Promise<readonly Row[]>
  }
}

/** A graph, or a transaction in it, to write to. */
type Writer = Pick<WritableGraph, 'engine' | 'write'>

/** Like {@link question}, for a file that writes. */
export function command<Asked extends Parameters = Record<string, never>, Row extends object = Record<string, Value>>(
  name: string,
): (graph: Writer, parameters: Asked) => Promise<readonly Row[]> {
  return (graph, parameters) =>
    graph.write(statement(name, graph.engine, parameters)) as unknown as Promise<readonly Row[]>
}

/**
 * Like {@link command}, for a file that writes edges of one relation: Cypher takes the type of an edge from the text alone, so that its
 * name, such as `BORDERS`, is put in the place of `RELATION`. Make sure that there is such a relation: the name becomes code.
 */
export function commandOfRelation<Asked extends Parameters>(
  name: string,
): (graph: Writer, relation: string, parameters: Asked) => Promise<void> {
  return async (graph, relation, parameters) => {
    const { text, ...others } = statement(name, graph.engine, parameters)
    await graph.write({ ...others, text: text.replaceAll('[edge:RELATION]', `[edge:${relation}]`) })
  }
}

function statement(name: string, engine: Engine, parameters: Parameters): Statement {
  const { text, keyed, next } = read(name, engine)
  return { name, text, keyed, next, parameters }
}

/**
 * The text of a question as it is sent to an engine, with its parts expanded.
 * @throws {MalformedQuestion} like {@link question}
 */
export function statementText(name: string, engine: Engine): string {
  return read(name, engine).text
}

interface QuestionFile extends Declaration {
  readonly text: string
}
const filesRead: Record<Engine, Map<string, QuestionFile>> = { neo4j: new Map(), embedded: new Map() }

function read(name: string, engine: Engine): QuestionFile {
  const cached = filesRead[engine].get(name)
  if (cached) return cached
  const file = [`${name}.cypher`, `${name}.${engine}.cypher`].find((path) => existsSync(new URL(path, folder)))
  if (!file)
    throw new MalformedQuestion(
      `No question is called ${name}: cypher/ has neither ${name}.cypher nor ${name}.${engine}.cypher`,
    )
  const text = expanded(`cypher/${file}`, readFileSync(new URL(file, folder), 'utf8'))
  const questionFile = { text, ...declared(`cypher/${file}`, text) }
  filesRead[engine].set(name, questionFile)
  return questionFile
}
