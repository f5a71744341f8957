import { question } from '../../cypher/engine/question.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import type { ClaimRow } from '../../cypher/knowledge/claims/claim.ts'
import { type BasisName, weakest } from '../../cypher/knowledge/evidence/basis.ts'
import type { CitationText } from '../../cypher/knowledge/evidence/citation.ts'
import { loadSource } from '../../cypher/knowledge/evidence/source.ts'
import { day } from '../as-of.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { Claim } from '../claims/claim.ts'
import { knownAt } from '../known-at.ts'
import { reads } from '../reads.ts'
import type { Request } from '../request.ts'
import { Agreement, type AgreementRow } from './agreement.ts'
import { AgreementState, type State, states } from './agreement-state.ts'

interface StatusRow {
  readonly state: State
  readonly since: string | null
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
  readonly claims: readonly ClaimRow[]
}

const AgreementStatus = builder.objectRef<StatusRow>('AgreementStatus').implement({
  description: 'How far an agreement had come by a day, and what shows it.',
  fields: (t) => ({
    state: t.expose('state', { type: AgreementState, description: 'The furthest that it had come by then.' }),
    since: t.expose('since', {
      type: 'PartialDate',
      nullable: true,
      description: 'Since when; null where sources only say that it was so by then.',
    }),
    basis: t.expose('basis', {
      type: Basis,
      description: 'The strongest evidence of it: STATED where a source says so, otherwise what the date rests on.',
    }),
    citations: t.field({
      type: [Citation],
      description: 'Where it can be checked: what says so, then where the date comes from.',
      resolve: ({ citations }) => [...citations],
    }),
    claims: t.field({
      type: [Claim],
      description: 'All that sources had said of it by then, the latest first, whether it bears this out or not.',
      resolve: ({ claims }) => [...claims],
    }),
  }),
})

interface SaidRow {
  readonly key: string
  readonly claim: ClaimRow
  readonly saidOf: string
  readonly state: State | null
}

const statusOfAgreement: Keyed<SaidRow> = question('status-of-agreement')

builder.objectField(Agreement, 'status', (t) =>
  t.field({
    type: AgreementStatus,
    nullable: true,
    extensions: reads(
      'citations',
      'negotiatedSince',
      'concludedOn',
      'signedOn',
      'provisionalSince',
      'inForceSince',
      'endedOn',
      'standing',
    ),
    description:
      'How far it had come by a day: from its dates, and from what sources say. Null where neither tells anything of that day.',
    args: {
      asOf: t.arg({ type: 'PartialDate', description: 'The day; today where it is left out.' }),
      knownAt: t.arg(knownAt),
    },
    resolve: (agreement, { asOf }, context) => statusBy(context, agreement, day(asOf, context)),
  }),
)

async function statusBy(context: Request, agreement: AgreementRow, by: string): Promise<StatusRow | null> {
  const { id, citations } = agreement
  const dates = datesOf(agreement)
  const said = await load(context, statusOfAgreement, id, { day: by })
  const standing = await standingBy(context, agreement, by)
  const reached = states.findLast(
    (state) => isBy(dates[state], by) || state === standing || said.some((row) => row.state === state),
  )
  if (!reached) return null
  const since = isBy(dates[reached], by) ? dates[reached] : null
  const saying = said.filter(({ state }) => state === reached).map(({ claim }) => claim)
  // Documents say how far it has come; the dates are from the data sets that it is described by.
  const dated = since || saying.length === 0 ? dataSets(citations) : []
  return {
    state: reached,
    since,
    basis: saying.length > 0 ? 'STATED' : weakest(await basesOf(context, dated)),
    citations: [...new Set([...saying.flatMap((claim) => claim.citations), ...dated])],
    claims: said.map(({ claim }) => claim),
  }
}

/** The citations of data sets: those of documents have a paragraph. */
function dataSets(citations: readonly CitationText[]): readonly CitationText[] {
  return citations.filter((citation) => !citation.includes('#'))
}

function datesOf(agreement: AgreementRow): Record<State, string | null> {
  return {
    NEGOTIATING: agreement.negotiatedSince ?? null,
    CONCLUDED: agreement.concludedOn ?? null,
    SIGNED: agreement.signedOn ?? null,
    PROVISIONAL: agreement.provisionalSince ?? null,
    IN_FORCE: agreement.inForceSince ?? null,
    ENDED: agreement.endedOn ?? null,
  }
}

/** Of an agreement in force, of whose entry into force no day is known: that it is, from the day of the source that says so. */
async function standingBy(
  context: Request,
  { citations, standing, inForceSince, provisionalSince }: AgreementRow,
  by: string,
): Promise<State | null> {
  if (standing !== 'IN_FORCE' || inForceSince || provisionalSince) return null
  const sources = await Promise.all(dataSets(citations).map((id) => loadSource(context, id)))
  return sources.some((source) => source?.publishedOn && source.publishedOn <= by) ? standing : null
}

function isBy(date: string | null, by: string): boolean {
  return date !== null && date <= by
}

async function basesOf(context: Request, citations: readonly CitationText[]): Promise<BasisName[]> {
  const sources = await Promise.all(citations.map((id) => loadSource(context, id)))
  return sources.flatMap((source) => (source ? [source.basis] : []))
}
