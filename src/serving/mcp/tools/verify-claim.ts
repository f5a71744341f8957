import * as v from 'valibot'
import type { Ask } from '../../../web/shared/graphql/ask.ts'
import { Said } from '../../../web/shared/graphql/fragments.ts'
import { graphql } from '../../../web/shared/graphql/graphql.ts'
import { ClaimItem, claimItem } from '../claims.ts'
import { called, entityCalled, kindsOf, named } from '../entity.ts'
import { Ambiguous, ToolFailed } from '../failed.ts'
import { given } from '../given.ts'
import { type Amount, type Stance, stanceOf } from '../judge.ts'
import { readSentence } from '../sentence.ts'
import { judgeStatement } from '../statements/judge-statement.ts'
import { readStatement, type Statement } from '../statements/read-statement.ts'
import { pageOf, type Told } from '../told.ts'
import { tool } from '../tool.ts'
import { entityUri } from '../uri.ts'
import { Flow, Measure } from './inputs.ts'

const Comparable = graphql(
  `
  query ComparableForAgents($where: ObservationFilter!) {
    observations(first: 60, where: $where) { totalCount nodes { ...Said } }
  }
`,
  [Said],
)

type Observation = Extract<Said, { measure: unknown }>

const Value = v.object({
  stance: v.picklist(['supports', 'contradicts', 'open', 'related']),
  ...ClaimItem.entries,
})
type Value = v.InferOutput<typeof Value>

const comparators = ['EQUAL', 'ABOUT', 'NEARLY', 'MORE_THAN', 'AT_LEAST', 'LESS_THAN'] as const

const Input = v.object({
  sentence: v.optional(
    v.pipe(
      v.string(),
      v.nonEmpty(),
      v.maxLength(400),
      v.description(
        "One plain sentence with one fact, such as: China's trade with Russia exceeded $240 bn in 2023; Horgos is in Kazakhstan; RCEP has 15 members; Brunei joined ASEAN in 1984; China borders Laos; the Trans-Siberian ends at Vladivostok; RCEP was signed in 2020",
      ),
    ),
  ),
  subject: v.optional(called('Whose number it is')),
  measure: v.optional(Measure),
  kind: v.optional(v.picklist(['LEVEL', 'GROWTH', 'SHARE', 'TARGET', 'RANK'])),
  flow: v.optional(Flow),
  partner: v.optional(called('With whom; the world if left out')),
  commodity: v.optional(called('Of which goods; all if left out')),
  period: v.optional(
    v.pipe(v.string(), v.maxLength(60), v.description('A year, or a period as sources name it: Jan-Jul 2024')),
  ),
  comparator: v.optional(v.picklist(comparators), 'EQUAL'),
  value: v.optional(
    v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/, 'give a decimal in base units, such as 240000000000')),
  ),
  unit: v.optional(v.pipe(v.string(), v.description('USD, CNY, percent, tonnes …; currencies are never converted'))),
})

/** A claim about a number, as it is looked up. */
interface Wanted {
  readonly subject: string
  readonly partner?: string
  readonly commodity?: string
  readonly measure: Observation['measure']
  readonly kind?: Observation['kind']
  readonly flow?: NonNullable<Observation['flow']>
  readonly isMutual: boolean
  readonly period?: string
  readonly amount: Amount
  readonly unit: string
}

export const verifyClaim = tool({
  name: 'verify_claim',
  title: 'Check a claim',
  description:
    'Says whether what sources state supports or contradicts a claim, or leaves it unknown, with the claims or relations and their sources. Of numbers: trade, exports, imports, a share, growth or investment. Without a number: where a thing lies, what borders what, who is a member, joined or left and when, how many members, where a railway stops and ends, and when an agreement, organization or railway began. That the graph lacks a relation contradicts nothing. Rounded figures count as exact as their digits; "about" and "nearly" allow a tenth; currencies are never converted; only the same subject, measure, partner, goods, period and unit can contradict.',
  input: Input,
  item: Value,
  async run(input, ask) {
    const wanted = wantedIn(input)
    const statement = wanted || input.sentence === undefined ? null : readStatement(input.sentence)
    const judging = wanted
      ? judged(ask, wanted, input.sentence !== undefined)
      : statement && judgedByRelations(ask, statement)
    if (!judging)
      return unknown(
        'the sentence could not be read: put it as one plain sentence with one fact, or for a number give subject, measure, partner, period, comparator, value and unit instead',
      )
    // Words of a sentence that are nobody's name leave its claim unknown; a typed name that is nobody's is a mistake in the call.
    return judging.catch((error) => {
      const isNobodys = error instanceof ToolFailed || (error instanceof Ambiguous && !error.isExact)
      if (input.sentence === undefined || !isNobodys) throw error
      return unknown(error.message)
    })
  },
})

function wantedIn(input: v.InferOutput<typeof Input>): Wanted | null {
  const { sentence, subject, measure, value, unit, comparator, ...rest } = input
  if (sentence !== undefined) return readSentence(sentence)
  const missing = Object.entries({ subject, measure, value, unit }).find(([, one]) => one === undefined)
  if (missing) throw new ToolFailed('give it, or the claim as a sentence', missing[0])
  return {
    ...given(rest),
    ...{ subject: subject as string, measure: measure as Wanted['measure'], unit: unit as string, isMutual: false },
    amount: { value: value as string, comparator },
  }
}

async function judged(ask: Ask, wanted: Wanted, isSentence: boolean): Promise<Told<Value>> {
  const kinds = isSentence ? (['COUNTRY', 'REGION', 'ORGANIZATION'] as const) : undefined
  const subject = await entityCalled(ask, 'subject', wanted.subject, kinds)
  const partner = wanted.partner === undefined ? undefined : await entityCalled(ask, 'partner', wanted.partner, kinds)
  const goods =
    wanted.commodity === undefined ? undefined : await entityCalled(ask, 'commodity', wanted.commodity, kindsOf.goods)
  const about = [subject, partner, goods].flatMap((one) => (one ? [named(one)] : []))
  const of = (reporter: string, other: string | undefined) => ({
    ...{ reporter: [reporter], measure: [wanted.measure] },
    ...(other ? { partner: [other] } : { hasPartner: false }),
    ...(goods ? { commodity: [goods.id] } : { hasCommodity: false }),
    ...given({ kind: wanted.kind && [wanted.kind], flow: wanted.flow && [wanted.flow] }),
  })
  const sides =
    wanted.isMutual && partner
      ? [of(subject.id, partner.id), of(partner.id, subject.id)]
      : [of(subject.id, partner?.id)]
  const { observations } = await ask(Comparable, { where: { or: sides } })
  const found = (observations?.nodes ?? []).flatMap((claim) => (claim.__typename === 'Observation' ? [claim] : []))
  const weighed = found.flatMap((claim) => {
    const stance = weigh(claim, wanted)
    return stance ? [{ claim, stance }] : []
  })
  const supports = weighed.filter(({ stance }) => stance === 'supports')
  const contradicts = weighed.filter(({ stance }) => stance === 'contradicts')
  const verdict = supports.length > 0 ? 'supported' : contradicts.length > 0 ? 'contradicted' : 'unknown'
  const evidence = [...supports, ...contradicts]
  const disputed =
    (supports.length > 0 && contradicts.length > 0) ||
    evidence.some(({ claim }) => (claim.disagreesWith ?? []).length > 0)
  const open = weighed.filter(({ stance }) => stance === 'open')
  const others = found.filter((claim) => !weighed.some((one) => one.claim === claim))
  const shown = [
    ...evidence,
    ...open,
    ...(verdict === 'unknown' ? others.slice(0, 4).map((claim) => ({ claim, stance: 'related' as const })) : []),
  ]
  const items = shown.map(({ claim, stance }) => {
    const { line, value, cites } = claimItem(claim, '')
    return { line: `${stance}: ${line}`, value: { stance, ...value }, cites }
  })
  const why = verdict === 'unknown' ? whyUnknown(found, wanted) : null
  return {
    about,
    heading: `Verdict: ${verdict.toUpperCase()}${disputed ? ', and sources disagree' : ''}.${why ? ` ${why}` : ''}`,
    verdict: { verdict, disputed, why },
    ...pageOf(items, undefined),
    unknown: 'no source in the graph gives this number',
    notes: verdict === 'unknown' ? [] : ['Figures count as exact as their digits; "about" and "nearly" allow a tenth.'],
  }
}

/** Judges a claim without an amount by the relations and dates of what it names. */
async function judgedByRelations(ask: Ask, statement: Statement): Promise<Told<Value>> {
  const weighed = await judgeStatement(ask, statement)
  const has = (wanted: Stance) => weighed.some(({ stance }) => stance === wanted)
  const verdict = has('supports') ? 'supported' : has('contradicts') ? 'contradicted' : 'unknown'
  const why =
    verdict === 'unknown' ? 'The graph holds no relation or date that decides it; what it lacks may still be so.' : null
  const disputed = has('supports') && has('contradicts')
  const order = ['supports', 'contradicts', 'open']
  const items = [...weighed]
    .sort((one, other) => order.indexOf(one.stance) - order.indexOf(other.stance))
    .map(({ stance, sentence, basis, subject, period, sources }) => ({
      line: `${stance}: ${sentence}${period ? `, ${period}` : ''}${basis === 'DERIVED' ? ' [inferred]' : ''}`,
      value: {
        ...{ stance, uri: entityUri(subject.id), sentence, period, basis, sources, disagreesWith: [] },
        ...{ value: null, unit: null, comparator: null, formula: null, saidBy: null, note: null },
      },
      cites: [...new Set(sources.map(({ uri }) => uri))],
    }))
  return {
    about: [...new Map(weighed.map(({ subject }) => [subject.id, named(subject)])).values()],
    heading: `Verdict: ${verdict.toUpperCase()}${disputed ? ', and sources disagree' : ''}.${why ? ` ${why}` : ''}`,
    verdict: { verdict, disputed, why },
    ...pageOf(items, undefined),
    unknown: why ?? 'the graph holds nothing of this',
  }
}

/** What a claim of the graph says of the one that is checked; null if the two can't be compared. */
function weigh(claim: Observation, wanted: Wanted): Stance | null {
  if (claim.unit !== wanted.unit || claim.transportMode || claim.channel) return null
  if (wanted.kind === undefined && claim.kind === 'TARGET') return null
  const stance = stanceOf(wanted.amount, claim)
  if (wanted.period === undefined) return stance === 'supports' ? 'supports' : null
  if (!isOf(claim, wanted.period)) return null
  // Where the source leaves the period open, another number may be of another period.
  return stance === 'contradicts' && claim.period?.ambiguity ? 'open' : stance
}

/** True if a claim is about the period: the same year or the same words; a stock, about a day in that year. */
function isOf({ period, measure }: Observation, wanted: string): boolean {
  if (!period) return false
  if (plain(period.label) === plain(wanted)) return true
  if (!/^\d{4}$/.test(wanted)) return false
  const [start = '', end = ''] = [period.start ?? '', period.end ?? '']
  if (measure === 'FDI_STOCK') return end.startsWith(wanted)
  return (
    [wanted, `${wanted}-01`, `${wanted}-01-01`].includes(start) &&
    [wanted, `${wanted}-12`, `${wanted}-12-31`].includes(end)
  )
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

function whyUnknown(found: readonly Observation[], { unit, period }: Wanted): string {
  if (found.length === 0) return 'The graph holds no such number of this subject with this partner and goods.'
  if (found.every((claim) => claim.unit !== unit))
    return `It is given in ${[...new Set(found.map((claim) => claim.unit))].join(', ')} alone, and nothing is converted.`
  if (period === undefined) return 'No period is named, and none of the numbers fits.'
  return `What is known is of other periods or units, or leaves it open.`
}

function unknown(why: string): Told<Value> {
  const verdict = { verdict: 'unknown', disputed: false, why } as const
  return { about: [], heading: 'Verdict: UNKNOWN.', verdict, items: [], total: 0, unknown: why }
}
