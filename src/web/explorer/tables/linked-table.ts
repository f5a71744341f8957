import { relationPhrase } from '../evidence/relation-phrase.ts'
import type { InCommon, Linked } from '../questions/linked.ts'
import type { Speech } from '../words/language.tsx'
import { claimColumns, claimRow } from './claim-table.ts'
import type { AnswerTable, Row } from './table-of-answer.ts'

/** How two entities are linked as a table, a row for each link, by kind. */
export function linkedTable(linked: Linked, speech: Speech): AnswerTable {
  const { words, name } = speech
  const { tableColumns, linkKinds, bases } = words
  const { from, to, trade, direct, rail, agreements, organizations, chains, said } = linked
  const inCommon = (kind: string, { entity, basis, since, suspendedSince, evidence }: InCommon): Row => ({
    id: `${kind} ${entity.id}`,
    path: `/entity/${entity.id}`,
    citations: evidence.flatMap(({ steps }) => (steps ?? []).flatMap(({ citations }) => citations ?? [])),
    cells: {
      kindOfLink: kind,
      claim: [name(entity), suspendedSince && words.suspendedSince(suspendedSince)].filter(Boolean).join(', '),
      reporter: from,
      partner: to,
      start: since,
      basis: basis && bases[basis],
    },
  })
  const claims = (kind: string, all: Linked['said']) =>
    all.map((claim) => {
      const row = claimRow(claim, speech)
      return { ...row, cells: { kindOfLink: kind, ...row.cells } }
    })
  return {
    columns: [{ key: 'kindOfLink', title: tableColumns.kindOfLink }, ...claimColumns(speech)],
    rows: [
      ...claims(linkKinds.trade, trade.items),
      ...direct.map((link) => ({
        id: `${link.relation} ${link.from?.id} ${link.to?.id}`,
        path: link.from && `/entity/${link.from.id}`,
        citations: link.citations ?? [],
        cells: {
          kindOfLink: linkKinds.direct,
          claim: [name(link.from), relationPhrase(words, link.relation, link.direction), name(link.to)].join(' '),
          reporter: link.from,
          partner: link.to,
          basis: link.basis && bases[link.basis],
        },
      })),
      ...(rail
        ? [
            {
              id: 'rail',
              path: rail.service && `/entity/${rail.service.id}`,
              citations: [],
              cells: {
                kindOfLink: linkKinds.rail,
                claim:
                  rail.kilometres === null
                    ? words.routeUnknown(name(rail.from), name(rail.to))
                    : words.routeFound(name(rail.from), name(rail.to), rail.kilometres),
                value: rail.kilometres,
                unit: rail.kilometres === null ? null : words.unit('km'),
                statedAs: words.distances[rail.distance],
                reporter: rail.from,
                partner: rail.to,
                basis: bases[rail.basis],
              },
            },
          ]
        : []),
      ...(agreements?.items ?? []).map((one) => inCommon(linkKinds.agreements, one)),
      ...(organizations?.items ?? []).map((one) => inCommon(linkKinds.organizations, one)),
      ...chains
        .flatMap(({ first, others }) => [first, ...others])
        .map(({ steps }, place) => ({
          id: `chain ${place}`,
          path: null,
          citations: steps.flatMap(({ citations }) => citations ?? []),
          cells: {
            kindOfLink: linkKinds.chains,
            claim: steps
              .map(({ from, relation, direction, to }) =>
                [name(from), relationPhrase(words, relation, direction), name(to)].join(' '),
              )
              .join(words.comma),
            reporter: from,
            partner: to,
          },
        })),
      ...claims(words.saidOfBoth, said),
    ],
  }
}
