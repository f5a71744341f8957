import type { ImportFact } from '../../../cypher/knowledge/ledger/imports/import-fact.ts'
import type { FileRow } from '../reading/open-file.ts'
import type { TradeColumns } from '../workspaces/trade-columns.ts'
import { type Draft, drafter, fieldIn, type Named, type Stopped } from './draft.ts'
import { type Entities, factOf } from './fact-of.ts'
import { fieldsBesides, type Mapping } from './mapping-form.ts'
import type { Matched, Matcher, Meant } from './matcher.ts'
import { tradeOf } from './trade-of.ts'
import { unfolded } from './unfolded.ts'

/** What has become of a row: facts, or why there are none. */
export type Mapped = { readonly row: FileRow } & (
  | { readonly facts: readonly ImportFact[]; readonly trade?: TradeColumns | undefined }
  | { readonly skipped: string; readonly trade?: TradeColumns }
  | {
      readonly unresolved: {
        readonly field: string
        readonly text: string
        readonly message: string
        readonly trade?: TradeColumns
      }
    }
  | { readonly wrong: { readonly field: string; readonly message: string } }
)

type Outcome =
  | { readonly facts: readonly ImportFact[]; readonly trade?: TradeColumns | undefined }
  | Stopped
  | { readonly skipped: string; readonly trade: TradeColumns }
  | {
      readonly unresolved: {
        readonly field: string
        readonly text: string
        readonly message: string
        readonly trade?: TradeColumns
      }
    }

/** The drafts of a row: of its own fact or facts, and of those that are told besides. */
interface Drafts {
  readonly own: readonly (Draft | Stopped)[]
  readonly also: readonly (Draft | Stopped)[]
}

/**
 * Makes facts of rows, batch by batch, so that names are looked up together. Give it batches of a thousand rows or more: whether a column has
 * decimal points or commas is told by all rows that it has been given so far.
 * @throws {BadMapping} if the mapping has a field that its kind of fact lacks
 */
export function mapper(mapping: Mapping, { match }: Matcher): (rows: readonly FileRow[]) => Promise<readonly Mapped[]> {
  const own = drafter(mapping.fact, mapping.fields, mapping.skip)
  const also = mapping.also.map((one) => drafter(mapping.fact, fieldsBesides(mapping, one), one.skip))
  const drafters = [own, ...also]
  const cellsOf = ({ cells }: FileRow) => (mapping.years ? unfolded(cells) : [cells])

  function draftsOf(row: FileRow): Drafts | undefined {
    if (row.malformed !== undefined) return undefined
    const all = cellsOf(row)
    const drafts = all.map((cells) => own.draft(cells))
    const isFact = drafts.some((draft) => 'fields' in draft && !draft.besides)
    const besides = isFact ? all.flatMap((cells) => also.map((one) => one.draft(cells))) : []
    return { own: drafts, also: besides }
  }

  return async (rows) => {
    if (drafters.some(({ looks }) => looks))
      for (const row of rows)
        if (row.malformed === undefined) for (const cells of cellsOf(row)) for (const { look } of drafters) look(cells)
    const drafted = rows.map(draftsOf)
    const meanings = await meaningsOf(drafted, match)
    return rows.map((row, at): Mapped => {
      const drafts = drafted[at]
      if (!drafts) return { row, wrong: { field: 'row', message: row.malformed ?? '' } }
      const outcome = outcomeOf(mapping, drafts, meanings)
      // Most rows are facts, and to spread another object into a new one takes long.
      return 'facts' in outcome ? { row, facts: outcome.facts, trade: outcome.trade } : { row, ...outcome }
    })
  }
}

/** What entities mean, by their keys. */
type Meanings = ReadonlyMap<string, Matched>

async function meaningsOf(drafted: readonly (Drafts | undefined)[], match: Matcher['match']): Promise<Meanings> {
  const meant = new Map<string, Meant & { rows: number }>()
  const add = ({ names, fields }: Draft) => {
    for (let at = 0; at < fields.length; at += 1) {
      const field = fields[at]
      if (field === undefined || !('entity' in field)) continue
      const { key, entity: text, kind, orNew } = field
      const known = meant.get(key)
      if (known) known.rows += 1
      else meant.set(key, { field: names[at] as string, text, kind, isCode: orNew !== undefined, rows: 1 })
    }
  }
  for (const drafts of drafted)
    if (drafts) {
      for (const draft of drafts.own) if ('fields' in draft) add(draft)
      for (const draft of drafts.also) if ('fields' in draft) add(draft)
    }
  const matched = await match([...meant.values()])
  return new Map([...meant.keys()].map((key, at) => [key, matched[at] as Matched]))
}

/** A row is as good as its own facts are; what it tells besides may be missing. */
function outcomeOf(mapping: Mapping, { own, also }: Drafts, meanings: Meanings): Outcome {
  const results = own.map((draft) => resolved(mapping, draft, meanings))
  const besides = also.map((draft) => resolved(mapping, draft, meanings))
  const bad = results.find(isWrong) ?? besides.find(isWrong)
  if (bad) return bad as Outcome
  const found = results.filter((result) => 'fact' in result)
  const all = [...found, ...besides.filter((result) => 'fact' in result)]
  const dataset = mapping.preset ?? mapping.source?.title
  const [first] = found
  const trade =
    first && found.length === 1
      ? tradeOf(
          all.map(({ fact }) => fact),
          codeIn(first.draft),
          dataset,
        )
      : undefined
  const [draft] = own
  if (draft && 'besides' in draft && draft.besides) {
    const { flow, because } = draft.besides
    return { skipped: because, ...(trade && { trade: { ...trade, flow } }) }
  }
  const unresolved = results.find((result) => 'unresolved' in result)
  if (unresolved) return { unresolved: { ...unresolved.unresolved, ...(trade && { trade }) } }
  if (first) {
    const facts = all.filter((one) => !('unresolved' in one)).map(({ fact }) => fact)
    return { facts, trade }
  }
  const [why] = results
  return why && 'skipped' in why ? why : { skipped: "it has no value in any year, which isn't zero" }
}

const isWrong = (result: Resolved) => 'wrong' in result

/** The code of goods as the file has it. */
function codeIn(draft: Draft): string | undefined {
  const commodity = fieldIn(draft, 'commodity')
  return commodity && 'entity' in commodity ? commodity.entity : undefined
}

interface Unresolved {
  readonly unresolved: { readonly field: string; readonly text: string; readonly message: string }
}

interface Found {
  readonly fact: ImportFact
  readonly draft: Draft
}

/** Goods that the graph lacks leave a fact that can't be told and still be compared, by their code. */
type Resolved = Stopped | Unresolved | Found | (Found & Unresolved)

function resolved(mapping: Mapping, draft: Draft | Stopped, meanings: Meanings): Resolved {
  if (!('fields' in draft)) return draft
  const { names, fields } = draft
  const entities: Entities[number][] = []
  let goods: Unresolved | undefined
  for (let at = 0; at < fields.length; at += 1) {
    const drafted = fields[at]
    const matched = drafted && 'entity' in drafted ? (meanings.get(drafted.key) as Matched) : undefined
    entities.push(matched && 'id' in matched ? matched : undefined)
    if (!matched || 'id' in matched) continue
    const named = drafted as Named
    if (named.orNew === undefined) {
      const field = names[at] as string
      const stopped = unmatched(field, named, matched)
      if (field !== 'commodity' || !('unresolved' in stopped)) return stopped
      goods = stopped
    }
  }
  const misfit = misfitOf(mapping, draft, entities)
  if (misfit) return misfit
  const fact = factOf(mapping, draft, entities)
  return goods ? { fact, draft, ...goods } : { fact, draft }
}

/** What fits none of the facts that there can be. */
function misfitOf(mapping: Mapping, draft: Draft, entities: Entities): Stopped | undefined {
  const { names } = draft
  const reporter = entities[names.indexOf('reporter')]?.id
  const partner = entities[names.indexOf('partner')]?.id
  if (reporter !== undefined && reporter === partner)
    return { skipped: 'the partner is the reporter itself: goods that come back to where they were made' }
  if (mapping.fact !== 'ENTITY') return undefined
  const kind = fieldIn(draft, 'kind')
  const isPlace = kind && 'text' in kind && (kind.text === 'PORT' || kind.text === 'PLACE')
  if (!isPlace || entities[names.indexOf('id')] || entities[names.indexOf('country')]) return undefined
  return {
    wrong: {
      field: 'country',
      message: `A new ${kind.text.toLowerCase()} lies in a country, and the row names none: write \`country: { is: country:KAZ }\` in the mapping where all lie in one`,
    },
  }
}

function unmatched(
  field: string,
  { entity }: Named,
  matched: Exclude<Matched, { readonly id: string }>,
): Unresolved | { readonly skipped: string } {
  if ('none' in matched)
    return { skipped: `${matched.none}. To take it as one, write \`values: {"${entity}": …}\` at ${field} with an id` }
  return { unresolved: { field, text: entity, message: matched.unresolved } }
}
