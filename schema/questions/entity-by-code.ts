import type { Parameters } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import { load } from '../../cypher/engine/reader.ts'
import { type EntityRow, type Kind, loadEntity } from '../../cypher/knowledge/entities/entity.ts'
import { GlobalId } from '../../cypher/knowledge/entities/global-id.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { codeKeys } from '../../cypher/knowledge/search/code-key.ts'
import { builder } from '../builder.ts'
import { Entity } from '../entities/entity.ts'
import { startLists } from '../reads.ts'
import type { Request } from '../request.ts'

interface ListedCode {
  readonly key: string
  /** As the entity lists it. */
  readonly code: string
  readonly entity: EntityRow
}

/** What a code stands for: the entity that comes first, and the others that it may mean. */
interface CodeMatch {
  readonly code: string
  readonly exact: boolean
  readonly entity: EntityRow
  readonly others: readonly EntityRow[]
}

const entitiesByCode = question<ListedCode, Parameters & { readonly keys: readonly string[] }>('entities-by-code')

/** Which kinds come first where a code may mean several: UN/LOCODEs are printed with a blank, so theirs come before the others. */
const kindsInOrder: readonly Kind[] = ['PORT', 'PLACE', 'REGION', 'COUNTRY', 'COMMODITY']

/** Digits that may be a tariff number: a subheading's six, or those of a customs tariff that divides subheadings further. */
const tariffNumber = /^\d{6,14}$/

/** The digits of what a tariff number lies in, the nearest first: its subheading and its heading. */
const widerDigits = [6, 4]

const CodeMatch = builder.objectRef<CodeMatch>('CodeMatch').implement({
  description: 'What a public code stands for, and whether it was found as it was written.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'The code as `entity` lists it: `0810.60` where `0810 60` was asked for, and also where `0810.60.00` was, which nothing lists.',
    }),
    exact: t.exposeBoolean('exact', {
      description:
        'True where `code` is what was asked for, whatever its case and separators. False where it is a part of that: the nearest subheading or heading for a tariff number that nothing lists.',
    }),
    entity: t.field({
      type: Entity,
      description: 'What it stands for.',
      resolve: ({ entity }) => entity,
    }),
    others: t.field({
      type: [Entity],
      description:
        'What else it may stand for, in the order of the rule that `entityByCode` tells; empty for nearly every code.',
      resolve: ({ others }) => [...others],
    }),
  }),
})

const rule =
  'Where several list it, the one that writes it just so comes first, then ports, places, regions, countries, commodities, then the others, by name: `GB CHE` is the port GBCHE before the region GB-CHE.'

const codeDescription =
  'An ISO 3166 code (`CN`, `CHN`, `156`, `CN-XJ`), a UN M49 code (`143`), a UN/LOCODE (`NLRTM`, `NL RTM`) or a Harmonized System code (`0810.60`, `081060`, `HS 0810`): in either case, with or without blanks and dots; the hyphen of `CN-XJ` may be a blank.'

builder.queryField('entity', (t) =>
  t.field({
    type: Entity,
    nullable: true,
    description: `One entity, by its id or by any public code that its \`codes\` list; null where there is none. ${rule} A tariff number that nothing lists stands for the nearest subheading or heading: \`entityByCode\` says whether that is so, and what else a code may mean.`,
    args: {
      id: t.arg.id({ description: 'Like `country:CHN`.' }),
      code: t.arg.string({ description: codeDescription }),
    },
    resolve: async (_, { id, code }, context, info) => {
      if (typeof id === 'string' && typeof code !== 'string') {
        startLists(context, info, GlobalId.parse(id).typename, id)
        return loadEntity(context, id)
      }
      if (typeof code === 'string' && typeof id !== 'string') return (await matchOfCode(context, code))?.entity ?? null
      throw new BadInput('entity', 'Give either `id` or `code`: entity(id: "country:CHN") or entity(code: "CHN")')
    },
  }),
)

builder.queryField('entityByCode', (t) =>
  t.field({
    type: CodeMatch,
    nullable: true,
    description: `What a public code stands for, how it was found, and what else it may mean; null where nothing lists it. ${rule} A tariff number of six to fourteen digits that nothing lists (\`0810.60.00\`) falls back to its subheading, or else to its heading, and \`exact\` is false.`,
    args: { code: t.arg.string({ required: true, description: codeDescription }) },
    resolve: (_, { code }, context) => matchOfCode(context, code),
  }),
)

/** What a code stands for, as somebody wrote it; nothing where no entity lists it, nor what it lies in. All is asked in one statement. */
async function matchOfCode(context: Request, written: string): Promise<CodeMatch | undefined> {
  const keys = codeKeys(written)
  const tariff = keys.find((key) => tariffNumber.test(key))
  const wider = tariff ? widerDigits.map((digits) => tariff.slice(0, digits)) : []
  const [exact, ...fallen] = await Promise.all([
    entitiesOfCode(context, written),
    ...wider.map((digits) => listing(context, [digits])),
  ])
  const found = [exact, ...fallen].find(({ length }) => length > 0)
  const [first, ...others] = found ?? []
  return first && { ...first, exact: found === exact, others: others.map(({ entity }) => entity) }
}

/**
 * What lists a code, as somebody wrote it, each once: the one that writes it just so first, then by kind and name.
 * @returns none where nothing does
 */
export async function entitiesOfCode(context: Request, written: string): Promise<readonly ListedCode[]> {
  const asListed = written.trim().toUpperCase()
  const listed = await listing(context, codeKeys(written), asListed)
  return listed.sort(
    (one, other) =>
      place(one, asListed) - place(other, asListed) || (one.entity.sortKey < other.entity.sortKey ? -1 : 1),
  )
}

/** What lists one of these codes, each once: with the code that is written just so where it lists that, else with its first. */
async function listing(context: Request, keys: readonly string[], written = ''): Promise<ListedCode[]> {
  const rows = (await Promise.all(keys.map((key) => load(context, entitiesByCode, key)))).flat()
  const byId = new Map<string, ListedCode>()
  for (const row of rows) if (!byId.has(row.entity.id) || row.code === written) byId.set(row.entity.id, row)
  return [...byId.values()]
}

/** Where an entity stands among those that list a code. */
function place({ code, entity }: ListedCode, written: string): number {
  if (code === written) return -1
  const kind = kindsInOrder.indexOf(entity.kind)
  return kind < 0 ? kindsInOrder.length : kind
}
