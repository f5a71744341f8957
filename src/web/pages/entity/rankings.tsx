import type { ReactNode } from 'react'
import { questionPath } from '../../explorer/scene/scene-link.ts'
import { Cited } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { Named } from './named.ts'
import type { Section } from './profile.ts'
import { Ranking } from './ranking.tsx'
import type { ProfileWords } from './words/english.ts'

export const Partner = graphql(
  `
  fragment Partner on Dependency {
    share
    on { ...Named }
    commodity { id }
    evidence { id period { label ambiguity start end } citations { ...Cited } }
  }
`,
  [Named, Cited],
)

export const RankedPorts = graphql(
  `
  fragment RankedPorts on PortConnection {
    totalCount
    nodes { ...Named portKind importance confidence }
  }
`,
  [Named],
)

export const RankedRailways = graphql(
  `
  fragment RankedRailways on RailwayConnection {
    totalCount
    nodes { ...Named lengthKilometres status citations { ...Cited } }
  }
`,
  [Named, Cited],
)

const shown = 8

/** The partners of a country by their share, the largest first; null if no source publishes shares. */
export function partners(
  say: ProfileWords,
  of: string,
  title: string,
  id: string,
  dependencies: readonly ResultOf<typeof Partner>[] | null | undefined,
  country: string,
): Section | null {
  const rows = (dependencies ?? []).flatMap(({ share, on, commodity, evidence }) =>
    on && !commodity
      ? [
          {
            entity: on,
            value: Number(share),
            exact: share,
            text: `${share} %`,
            unit: 'percent',
            period: evidence.period,
            claim: evidence.id,
            cites: evidence.citations,
          },
        ]
      : [],
  )
  return ranked(
    say,
    of,
    title,
    id,
    say.rankings.share,
    say.rankings.partnersNote,
    rows,
    rows.length,
    questionPath('trade', [country]),
  )
}

/** The ports of a country by importance. */
export function importantPorts(
  say: ProfileWords,
  of: string,
  title: string,
  note: string,
  id: string,
  ports: ResultOf<typeof RankedPorts> | null,
  country: string,
): Section | null {
  const rows = (ports?.nodes ?? [])
    .flatMap((port) =>
      port.importance === null || port.confidence === 'LOW'
        ? []
        : [
            {
              entity: port,
              value: port.importance,
              exact: String(port.importance),
              text: `${port.importance}`,
              unit: 'estimate, 0 to 100',
              period: null,
              claim: null,
              cites: [],
            },
          ],
    )
    .toSorted((one, other) => other.value - one.value || (one.entity.name < other.entity.name ? -1 : 1))
    .slice(0, shown)
  const total = ports?.totalCount ?? rows.length
  return ranked(say, of, title, id, say.rankings.importance, note, rows, total, questionPath('ports', [country]))
}

/** The railways of a country by length. */
export function railwaysByLength(
  say: ProfileWords,
  of: string,
  railways: ResultOf<typeof RankedRailways> | null,
  country: string,
): Section | null {
  const rows = (railways?.nodes ?? []).flatMap((railway) =>
    railway.lengthKilometres === null
      ? []
      : [
          {
            entity: railway,
            value: railway.lengthKilometres,
            exact: String(railway.lengthKilometres),
            text:
              railway.status === 'OPEN'
                ? say.kilometres(railway.lengthKilometres)
                : `${say.kilometres(railway.lengthKilometres)} · ${say.statuses[railway.status]}`,
            unit: 'kilometres',
            period: null,
            claim: null,
            cites: railway.citations,
          },
        ],
  )
  const all = `${questionPath('around', [country])}?expand=${country}~STOPS_AT~100`
  const { longestRailways, railwaysNote, length } = say.rankings
  return ranked(
    say,
    of,
    longestRailways,
    'railways',
    length,
    railwaysNote,
    rows,
    railways?.totalCount ?? rows.length,
    all,
  )
}

function ranked(
  say: ProfileWords,
  of: string,
  title: string,
  id: string,
  measure: string,
  note: string,
  rows: Parameters<typeof Ranking>[0]['rows'],
  total: number,
  all: string,
): Section | null {
  if (rows.length === 0) return null
  const content: ReactNode = (
    <Ranking of={of} title={title} measure={measure} note={note} rows={rows} total={total} all={all} say={say} />
  )
  return { id, title, content, cites: rows.flatMap(({ cites }) => cites) }
}
