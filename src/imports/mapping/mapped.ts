import type { ImportFact } from '../../../cypher/knowledge/ledger/imports/import-fact.ts'
import type { FileRow } from '../reading/open-file.ts'
import type { TradeColumns } from '../workspaces/trade-columns.ts'
import { type Draft, type Drafted, type Drafter, drafter, type Stopped } from './draft.ts'
import { factOf } from './fact-of.ts'
import { fieldsBesides, type Mapping } from './mapping-form.ts'
import type { Matched, Matcher, Meant } from './matcher.ts'
import { tradeOf } from './trade-of.ts'
import { unfolded } from './unfolded.ts'

/** What has become of a row: facts, or why there are none. */
export type Mapped = { readonly row: FileRow } & (
  | { readonly facts: readonly ImportFact[]; readonly trade?: TradeColumns }
  | { readonly skipped: string }
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
  | { readonly facts: readonly ImportFact[]; readonly trade?: TradeColumns }
  | Stopped
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
  readonly row: FileRow
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
  const cellsOf = ({ cells }: FileRow) => (mapping.years ? unfolded(cells) : [cells])

  function draftsOf(row: FileRow): Drafts {
    const all = cellsOf(row)
    const drafts = all.map((cells) => own.draft(cells))
    const isFact = drafts.some((draft) => 'fields' in draft)
    const besides = isFact ? all.flatMap((cells) => also.map((one) => one.draft(cells))) : []
    return { row, own: drafts, also: besides }
  }

  return async (rows) => {
    const whole = rows.filter(({ malformed }) => malformed === undefined)
    for (const row of whole) for (const cells of cellsOf(row)) lookAt([own, ...also], cells)
    const drafted = whole.map(draftsOf)
    const meanings = await meaningsOf(drafted, match)
    const outcomes = new Map(drafted.map((drafts) => [drafts.row, outcomeOf(mapping, drafts, meanings)]))
    return rows.map((row): Mapped => {
      const outcome = outcomes.get(row) ?? { wrong: { field: 'row', message: row.malformed ?? '' } }
      return { row, ...outcome }
    })
  }
}

function lookAt(drafters: readonly Drafter[], cells: FileRow['cells']): void {
  for (const { look } of drafters) look(cells)
}

type Meanings = ReadonlyMap<string, Matched>

type Named = Extract<Drafted, { readonly entity: string }>

const keyOf = ({ entity, kind, orNew }: Named) => `${kind}\t${orNew !== undefined}\t${entity}`

async function meaningsOf(drafted: readonly Drafts[], match: Matcher['match']): Promise<Meanings> {
  const meant = new Map<string, Meant>()
  for (const { own, also } of drafted)
    for (const draft of [...own, ...also])
      if ('fields' in draft)
        for (const [name, field] of draft.fields)
          if ('entity' in field) {
            const key = keyOf(field)
            const rows = (meant.get(key)?.rows ?? 0) + 1
            meant.set(key, {
              field: name,
              text: field.entity,
              kind: field.kind,
              isCode: field.orNew !== undefined,
              rows,
            })
          }
  const matched = await match([...meant.values()])
  return new Map([...meant.keys()].map((key, at) => [key, matched[at] as Matched]))
}

/** A row is as good as its own facts are; what it tells besides may be missing. */
function outcomeOf(mapping: Mapping, { own, also }: Drafts, meanings: Meanings): Outcome {
  const results = own.map((draft) => resolved(mapping, draft, meanings))
  const besides = also.map((draft) => resolved(mapping, draft, meanings))
  const bad = [...results, ...besides].find((result) => 'wrong' in result)
  if (bad) return bad as Outcome
  const facts = results.flatMap((result) => ('fact' in result ? [result] : []))
  const all = [...facts, ...besides.flatMap((result) => ('fact' in result ? [result] : []))]
  const dataset = mapping.preset ?? mapping.source?.title
  const trade =
    facts.length === 1
      ? tradeOf(
          all.map(({ fact }) => fact),
          codeIn(facts[0]?.fields),
          dataset,
        )
      : undefined
  const unresolved = results.find((result) => 'unresolved' in result)
  if (unresolved) return { unresolved: { ...unresolved.unresolved, ...(trade && { trade }) } }
  if (facts.length > 0)
    return { facts: all.filter((one) => !('unresolved' in one)).map(({ fact }) => fact), ...(trade && { trade }) }
  const [why] = results
  return why && 'skipped' in why ? why : { skipped: "it has no value in any year, which isn't zero" }
}

/** The code of goods as the file has it. */
function codeIn(fields: Draft['fields'] | undefined): string | undefined {
  const commodity = fields?.get('commodity')
  return commodity && 'entity' in commodity ? commodity.entity : undefined
}

interface Unresolved {
  readonly unresolved: { readonly field: string; readonly text: string; readonly message: string }
}

interface Found {
  readonly fact: ImportFact
  readonly fields: Draft['fields']
}

/** Goods that the graph lacks leave a fact that can't be told and still be compared, by their code. */
type Resolved = Stopped | Unresolved | Found | (Found & Unresolved)

function resolved(mapping: Mapping, draft: Draft | Stopped, meanings: Meanings): Resolved {
  if (!('fields' in draft)) return draft
  const ids = new Map<string, Extract<Matched, { readonly id: string }>>()
  let goods: Unresolved | undefined
  for (const [field, drafted] of draft.fields) {
    if (!('entity' in drafted)) continue
    const matched = meanings.get(keyOf(drafted)) as Matched
    if ('id' in matched) ids.set(field, matched)
    else if (drafted.orNew === undefined) {
      const stopped = unmatched(field, drafted, matched)
      if (field !== 'commodity' || !('unresolved' in stopped)) return stopped
      goods = stopped
    }
  }
  const misfit = misfitOf(mapping, draft.fields, ids)
  return misfit ?? { fact: factOf(mapping, draft.fields, ids), fields: draft.fields, ...goods }
}

/** What fits none of the facts that there can be. */
function misfitOf(
  mapping: Mapping,
  fields: Draft['fields'],
  ids: ReadonlyMap<string, { readonly id: string }>,
): Stopped | undefined {
  const [reporter, partner] = [ids.get('reporter')?.id, ids.get('partner')?.id]
  if (reporter !== undefined && reporter === partner)
    return { skipped: 'the partner is the reporter itself: goods that come back to where they were made' }
  const kind = fields.get('kind')
  const isPlace = mapping.fact === 'ENTITY' && kind && 'text' in kind && (kind.text === 'PORT' || kind.text === 'PLACE')
  if (!isPlace || ids.has('id') || ids.has('country')) return undefined
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
