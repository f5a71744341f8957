import { finite, minValue, number, object, optional, pipe, record, regex, safeParse, string } from 'valibot'
import { partialDate } from '../../../cypher/knowledge/dates.ts'
import { kinds } from '../../../cypher/knowledge/entities/entity.ts'
import { BadInput } from '../../../cypher/knowledge/errors.ts'
import { relations } from '../../../cypher/knowledge/relations/relation.ts'
import type { SubgraphAsked } from '../../../cypher/knowledge/subgraphs/surroundings.ts'
import type { EdgeLook, NodeLook } from './drawing.ts'
import type { ExactlyAsked } from './drawn-exactly.ts'
import { type FormatName, formatNames } from './formats.ts'

export interface ExportParameters extends SubgraphAsked {
  readonly format: FormatName
}

const parameters = ['around', 'format', 'depth', 'relations', 'kinds', 'limit', 'asOf']

/**
 * Reads the parameters of an export from a URL. A list is separated by commas, or given as repeated parameters.
 * @throws {BadInput} if a parameter is unknown, missing or invalid; the message names it
 */
export function parseParameters(url: URLSearchParams): ExportParameters {
  const unknown = [...url.keys()].find((name) => !parameters.includes(name))
  if (unknown !== undefined) {
    throw new BadInput(unknown, `There is no parameter ${JSON.stringify(unknown)}: there are ${parameters.join(', ')}`)
  }
  const twice = ['format', 'depth', 'limit', 'asOf'].find((name) => url.getAll(name).length > 1)
  if (twice) throw new BadInput(twice, `\`${twice}\` is given twice: give it once`)
  const around = list(url, 'around')
  if (around.length === 0) {
    throw new BadInput(
      'around',
      '`around` is missing: name what to draw the surroundings of, such as around=country:CHN,port:CNHRS',
    )
  }
  return {
    around,
    format: format(url.get('format')),
    depth: whole(url, 'depth'),
    limit: whole(url, 'limit'),
    relations: only(url, 'relations', relations),
    kinds: only(url, 'kinds', kinds),
    asOf: date(url.get('asOf')),
  }
}

/**
 * Reads the entities and edges to export from the body of a request.
 * @throws {BadInput} if a field is invalid; the message names it
 */
export function parseBody(body: unknown): ExactlyAsked & { readonly format: FormatName } {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new BadInput('body', 'The body is no JSON object: send {"format": "gexf", "nodes": […], "edges": […]}')
  const { format: name, nodes, edges, title, look } = body as Readonly<Record<string, unknown>>
  const named = format(typeof name === 'string' ? name : null)
  if (title !== undefined && (typeof title !== 'string' || title.length > 500))
    throw new BadInput('title', '`title` is no text of up to 500 characters: write what the drawing shows')
  return {
    format: named,
    nodes: texts(nodes, 'nodes'),
    edges: texts(edges, 'edges'),
    ...(title !== undefined && { title }),
    ...(look !== undefined && { look: looks(look) }),
  }
}

const look = object({
  x: optional(pipe(number(), finite())),
  y: optional(pipe(number(), finite())),
  size: optional(pipe(number(), finite(), minValue(0))),
  thickness: optional(pipe(number(), finite(), minValue(0))),
  color: optional(pipe(string(), regex(/^(#([0-9a-f]{3}|[0-9a-f]{6})|rgba?\([\d., ]{5,30}\))$/i))),
})

function looks(value: unknown): Readonly<Record<string, NodeLook & EdgeLook>> {
  const parsed = safeParse(record(string(), look), value)
  if (parsed.success) return parsed.output as Readonly<Record<string, NodeLook & EdgeLook>>
  throw new BadInput(
    'look',
    '`look` is invalid: send {"country:CHN": {"x": 1, "y": 2, "size": 8, "color": "#3b7a57"}, …}, and edges with "color" and "thickness"',
  )
}

function texts(value: unknown, name: string): readonly string[] {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value
  throw new BadInput(name, `\`${name}\` is no list of ids: send ["country:CHN", …]`)
}

function list(url: URLSearchParams, name: string): readonly string[] {
  return url
    .getAll(name)
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

/** The values of a list parameter: an empty list matches nothing; null if it is left out. */
function only<Name extends string>(url: URLSearchParams, name: string, names: readonly Name[]): readonly Name[] | null {
  return url.has(name) ? list(url, name).map((one) => oneOf(names, name, one)) : null
}

function format(name: string | null): FormatName {
  const found = formatNames.find((format) => format === name)
  if (found) return found
  const problem = name === null ? 'is missing' : `is ${JSON.stringify(name)}`
  throw new BadInput('format', `\`format\` ${problem}: there are ${formatNames.join(', ')}`)
}

function whole(url: URLSearchParams, name: string): number | null {
  const text = url.get(name)
  if (text === null) return null
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new BadInput(name, `\`${name}\` is ${JSON.stringify(text)}: give a whole number`)
}

function oneOf<Name extends string>(names: readonly Name[], parameter: string, asked: string): Name {
  const found = names.find((name) => name === asked.toUpperCase())
  if (found) return found
  const choices = [...names].sort().join(', ')
  throw new BadInput(parameter, `\`${parameter}\` names ${JSON.stringify(asked)}: there are ${choices}`)
}

function date(text: string | null): string | null {
  if (text === null) return null
  try {
    return partialDate('asOf', text)
  } catch (error) {
    throw error instanceof BadInput ? new BadInput('asOf', `\`asOf\`: ${error.message}`) : error
  }
}
