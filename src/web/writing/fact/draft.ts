import type { Card, SourceCard } from '../../shared/graphql/fragments.ts'
import type { EntityInput, ObservationInput, StatementInput } from '../mutations.ts'
import { propertiesOf } from './properties.ts'

export type Shape = 'STATEMENT' | 'OBSERVATION' | 'ENTITY'

/** What a form holds. Texts and entities stand under the paths of the input's fields, by which the server names what is wrong. */
export interface Draft {
  readonly shape: Shape
  readonly about: Pick<Card, 'id' | 'kind' | 'name' | 'nameZh'>
  readonly texts: Readonly<Record<string, string>>
  readonly entities: Readonly<Record<string, Pick<Card, 'id' | 'name' | 'nameZh'> | null>>
  readonly source: SourceCard | null
  readonly isNewSource: boolean
  /** The property of the entity that is to be given, by its name. */
  readonly property: string
}

const newSource = 'citations.0.newSource'

/** The fields of each shape that are texts, by their paths. */
const textFields: Readonly<Record<Shape, readonly string[]>> = {
  STATEMENT: ['objectText', 'since', 'until', 'period.start', 'period.end', 'note', 'why'],
  OBSERVATION: ['measure', 'kind', 'value', 'unit', 'comparator', 'period.start', 'period.end', 'note', 'why'],
  ENTITY: ['name', 'nameZh', 'why'],
}

const entityFields: Readonly<Record<Shape, readonly string[]>> = {
  STATEMENT: ['subject', 'object'],
  OBSERVATION: ['reporter', 'partner', 'commodity', 'channel'],
  ENTITY: [],
}

const fieldsOfSource = ['title', 'publisher', 'publishedOn', 'url', 'license', 'basis']

/** What is sent of a draft: fields that are empty are left out. */
export type Input = StatementInput & ObservationInput & EntityInput

/** The input of a mutation that says what a draft does. */
export function inputOf({ shape, about, texts, entities, source, isNewSource, property }: Draft): Input {
  const input: Record<string, unknown> = {}
  for (const path of textFields[shape]) put(input, path, texts[path]?.trim())
  for (const path of entityFields[shape]) put(input, path, entities[path]?.id)
  if (shape === 'STATEMENT')
    input.predicate = (texts.predicate === ownWords ? texts.predicateWords : texts.predicate) ?? ''
  if (shape === 'OBSERVATION') for (const path of ['value', 'unit', 'reporter']) input[path] ??= ''
  if (shape === 'STATEMENT') input.subject ??= ''
  if (shape === 'ENTITY') {
    input.id = about.id
    for (const path of ['aliases', 'codes']) put(input, path, lines(texts[path]))
    const field = propertiesOf(about.kind).find(({ name }) => name === property)
    if (field) put(input, `properties.${field.name}`, field.read(texts[`properties.${field.name}`]?.trim() ?? ''))
  }
  input.citations = [citation(texts, source, isNewSource)]
  return input as Input
}

/** The choice of saying a predicate in words of one's own. */
export const ownWords = 'IN_WORDS'

function citation(texts: Draft['texts'], source: SourceCard | null, isNewSource: boolean) {
  const paragraph = texts['citations.0.paragraph']?.trim()
  const cited: Record<string, unknown> = paragraph ? { paragraph: Number(paragraph) } : {}
  if (!isNewSource) return { ...cited, ...(source && { source: source.id }) }
  const described: Record<string, unknown> = { title: '' }
  for (const field of fieldsOfSource) put(described, field, texts[`${newSource}.${field}`]?.trim())
  return { ...cited, newSource: described }
}

function lines(text = ''): readonly string[] | undefined {
  const all = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return all.length > 0 ? all : undefined
}

/** Sets a field by its path, unless there is nothing to say. */
function put(input: Record<string, unknown>, path: string, value: unknown): void {
  if (value === undefined || value === '' || value === null) return
  const [first = '', ...rest] = path.split('.')
  if (rest.length === 0) {
    input[first] = value
    return
  }
  input[first] ??= {}
  put(input[first] as Record<string, unknown>, rest.join('.'), value)
}
