import { claimSentence } from '../../explorer/answers/claim-sentence.ts'
import { relationPhrase } from '../../explorer/evidence/relation-phrase.ts'
import { grouped } from '../../explorer/scene/grouped.ts'
import type { Speech } from '../../explorer/words/language.tsx'
import type { Ask } from '../../shared/graphql/ask.ts'
import type { Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { claimPath } from '../claim/claim.ts'
import type { Everything } from './everything-about.ts'
import type { ProfileWords } from './words/english.ts'

const InTime = graphql(`
  query InTime($id: ID!) {
    entity(id: $id) {
      ... on Agreement { negotiatedSince concludedOn signedOn provisionalSince inForceSince endedOn }
      ... on Organization { foundedOn dissolvedOn }
      ... on Railway { openedOn }
      ... on Corridor { openedOn }
      ... on Passage { openedOn }
      ... on Event { startsOn endsOn periodAmbiguity }
      events: neighbors(kinds: [EVENT], first: 50) {
        edges { relation direction node { id name nameZh: name(language: ZH) ... on Event { startsOn periodAmbiguity } } }
      }
      lines: neighbors(kinds: [RAILWAY, CORRIDOR, PASSAGE], first: 40) {
        edges { node { id name nameZh: name(language: ZH) ... on Railway { openedOn } ... on Corridor { openedOn } ... on Passage { openedOn } } }
      }
    }
  }
`)

/** What is known of when something came about, opened, was signed or took place; null if it could not be read. */
export type Dates = NonNullable<ResultOf<typeof InTime>['entity']>

/** Loads the dates of an entity, of its events and of its lines. */
export async function datesOf(ask: Ask, id: string): Promise<Dates | null> {
  return (await ask(InTime, { id })).entity
}

/** Something that has a date. */
export interface Happening {
  readonly key: string
  /** A day, a month or a year, as much of it as is known. */
  readonly date: string
  /** The date or the period in words. */
  readonly when: string
  /** True if the source leaves the date open. */
  readonly isInferred: boolean
  readonly what: string
  /** Where it leads: to its claims, its entities, or the fact of this page. */
  readonly links: readonly { readonly path: string; readonly text: string }[]
}

/** All that has a date, the latest first. */
export function happeningsOf(
  entity: Everything,
  dates: Dates | null,
  speech: Speech,
  say: ProfileWords,
): readonly Happening[] {
  const found = [
    ...ownDates(dates, say),
    ...eventsIn(dates, speech, say),
    ...openings(dates, speech, say),
    ...memberships(entity, speech, say),
    ...claimsIn(entity.claims?.nodes ?? [], speech, say),
  ]
  return found.toSorted((one, other) => other.date.localeCompare(one.date) || one.key.localeCompare(other.key))
}

function ownDates(dates: Dates | null, say: ProfileWords): Happening[] {
  if (!dates) return []
  const isInferred = 'periodAmbiguity' in dates && dates.periodAmbiguity !== null
  const { terms } = say
  const all = {
    negotiatedSince: terms.negotiated,
    concludedOn: terms.concluded,
    signedOn: terms.signed,
    provisionalSince: terms.provisional,
    inForceSince: terms.inForce,
    endedOn: terms.ended,
    foundedOn: terms.founded,
    dissolvedOn: terms.dissolved,
    openedOn: terms.opened,
    startsOn: terms.begins,
    endsOn: terms.endsOn,
  }
  const known: Readonly<Record<string, unknown>> = dates
  return Object.entries(all).flatMap(([field, term]) => {
    const date = known[field]
    if (typeof date !== 'string') return []
    const links = [{ path: '#facts', text: term }]
    return [{ key: field, date, when: say.day(date), isInferred, what: '', links }]
  })
}

function eventsIn(dates: Dates | null, { words, name }: Speech, say: ProfileWords): Happening[] {
  return (dates?.events?.edges ?? []).flatMap(({ relation, direction, node }) => {
    if (!('startsOn' in node) || !node.startsOn) return []
    return [
      {
        key: `${relation} ${node.id}`,
        date: node.startsOn,
        when: say.day(node.startsOn),
        isInferred: node.periodAmbiguity !== null,
        what: relationPhrase(words, relation, direction),
        links: [{ path: `/entity/${node.id}`, text: name(node) }],
      },
    ]
  })
}

function openings(dates: Dates | null, { name }: Speech, say: ProfileWords): Happening[] {
  const lines = new Map((dates?.lines?.edges ?? []).map(({ node }) => [node.id, node]))
  return [...lines.values()].flatMap((node) => {
    if (!('openedOn' in node) || !node.openedOn) return []
    return [
      {
        key: `opened ${node.id}`,
        date: node.openedOn,
        when: say.day(node.openedOn),
        isInferred: false,
        what: say.terms.opened,
        links: [{ path: `/entity/${node.id}`, text: name(node) }],
      },
    ]
  })
}

/** Those that joined, or were joined, or left on one date, together. */
function memberships({ lasting }: Everything, { words, name }: Speech, say: ProfileWords): Happening[] {
  const changes = (lasting?.edges ?? []).flatMap(({ relation, direction, since, until, node }) => {
    const phrase = relationPhrase(words, relation, direction)
    return [
      ...(since ? [{ date: since, what: phrase, node }] : []),
      ...(until ? [{ date: until, what: say.inTime.no(phrase), node }] : []),
    ]
  })
  return [...grouped(changes, ({ date, what }) => `${date} ${what}`)].flatMap(([key, all]) => {
    const [first] = all
    if (!first) return []
    const links = all.map(({ node }) => ({ path: `/entity/${node.id}`, text: name(node) }))
    return [{ key, date: first.date, when: say.day(first.date), isInferred: false, what: first.what, links }]
  })
}

/** The claims of which the period is known. Those that data sets have for one period stand together, since they are many. */
function claimsIn(claims: readonly Said[], { words, name }: Speech, say: ProfileWords): Happening[] {
  const dated = claims.flatMap((claim) => {
    const date = claim.period?.start ?? claim.period?.end
    return date ? [{ claim, date }] : []
  })
  const keyOf = ({ claim }: (typeof dated)[number]) =>
    claim.basis === 'REFERENCE' ? `data sets ${words.period(claim.period)}` : claim.id
  return [...grouped(dated, keyOf)].flatMap(([key, all]) => {
    const [first] = all
    if (!first) return []
    return [
      {
        key,
        date: first.date,
        when: words.period(first.claim.period),
        isInferred: Boolean(first.claim.period?.ambiguity),
        what: all.length > 1 ? say.inTime.ofDataSets : '',
        links: all.map(({ claim }) => {
          const { sentence, value } = claimSentence(claim, words, name)
          return { path: claimPath(claim.id), text: [sentence, value].filter(Boolean).join(words.colon) }
        }),
      },
    ]
  })
}
