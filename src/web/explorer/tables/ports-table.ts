import type { PortsServed } from '../questions/ports.ts'
import type { Speech } from '../words/language.tsx'
import type { AnswerTable } from './table-of-answer.ts'

/** The ports that serve a place as a table, with all that is known of how each serves it. */
export function portsTable({ ports }: PortsServed, { words, name }: Speech): AnswerTable {
  const { tableColumns } = words
  const keys = [
    'rank',
    'port',
    'country',
    'role',
    'portKind',
    'size',
    'modes',
    'distance',
    'via',
    'knownRank',
    'confidence',
    'treaty',
    'share',
    'basis',
  ] as const
  return {
    columns: keys.map((key) => ({ key, title: tableColumns[key] })),
    rows: ports.map(({ port, rank, role, modes, distanceKilometres, via, evidence, ...served }) => ({
      id: port.id,
      path: `/entity/${port.id}`,
      citations: evidence.steps.flatMap(({ citations }) => citations ?? []),
      cells: {
        rank,
        port,
        country: port.country,
        role: words.portRoles[role],
        portKind: words.portKinds[port.portKind],
        size: port.size && words.portSizes[port.size],
        modes: modes?.map((mode) => words.transitModes[mode]).join(words.comma) ?? null,
        distance: distanceKilometres,
        via: via?.map(name).join(' → ') || null,
        knownRank: served.knownRank,
        confidence: served.confidence && words.confidences[served.confidence],
        treaty: served.agreement ? name(served.agreement) : served.instrument,
        share: served.share,
        basis: words.bases[served.basis],
      },
    })),
  }
}
