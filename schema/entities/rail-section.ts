import { entity } from '../../cypher/knowledge/entities/entity.ts'
import type { BasisName } from '../../cypher/knowledge/evidence/basis.ts'
import type { CitationText } from '../../cypher/knowledge/evidence/citation.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { connection } from '../lists/connection.ts'
import { listQuestions } from '../lists/list-questions.ts'
import type { ListedRow } from '../lists/page.ts'
import { Confidence, type ConfidenceName } from './confidence.ts'
import { Entity } from './entity.ts'
import { LineStatus } from './line-status.ts'

const KilometresBasis = builder.enumType('KilometresBasis', {
  description: 'How the kilometres of a section of railway are known, the best first.',
  values: {
    PUBLISHED: { description: 'As timetables or the posts along the line have them, as far as the curator knows.' },
    RECONSTRUCTED: {
      description:
        'A known length divided among the stations on it: true within 5 %, or 10 to 15 % where the confidence is LOW.',
    },
    ESTIMATED: { description: 'The straight line over the globe times 1.25, mostly of what is not built.' },
  } as const,
})

const SectionMode = builder.enumType('SectionMode', {
  description: 'How trains pass a section.',
  values: { RAIL: { description: 'On rails.' }, FERRY: { description: 'On a ferry.' } } as const,
})

interface SectionRow extends ListedRow {
  readonly fromId: string
  readonly toId: string
  readonly kilometres: number
  readonly kilometresBasis: typeof KilometresBasis.$inferType
  readonly gauges: readonly number[]
  readonly status: typeof LineStatus.$inferType
  readonly openedOn?: string | null
  readonly tracks?: number | null
  readonly electrified?: boolean | null
  readonly freight?: boolean | null
  readonly mode: typeof SectionMode.$inferType
  readonly confidence: ConfidenceName
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
}

const RailSection = builder.objectRef<SectionRow>('RailSection').implement({
  description: 'A part of a railway, from one station to the next.',
  fields: (t) => ({
    from: t.field({
      type: Entity,
      nullable: true,
      description: 'The station where it begins.',
      resolve: ({ fromId }, _, context) => entity(context, fromId),
    }),
    to: t.field({
      type: Entity,
      nullable: true,
      description: 'The station where it ends.',
      resolve: ({ toId }, _, context) => entity(context, toId),
    }),
    kilometres: t.exposeInt('kilometres', { description: 'Its length along the track, in whole kilometres.' }),
    kilometresBasis: t.expose('kilometresBasis', {
      type: KilometresBasis,
      description: 'How its kilometres are known.',
    }),
    gauges: t.exposeIntList('gauges', {
      description: 'The distance between its rails, in millimetres: several where tracks of several lie side by side.',
    }),
    status: t.expose('status', { type: LineStatus, description: 'How far it has come.' }),
    openedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it opened, or is to open; null where that is not known.',
      resolve: ({ openedOn }) => openedOn,
    }),
    tracks: t.exposeInt('tracks', { nullable: true, description: 'How many tracks it has; null where not known.' }),
    electrified: t.exposeBoolean('electrified', {
      nullable: true,
      description: 'Whether it is electrified; null where not known.',
    }),
    freight: t.exposeBoolean('freight', {
      nullable: true,
      description: 'Whether goods trains run; false on lines for passengers only, null where not known.',
    }),
    mode: t.expose('mode', { type: SectionMode, description: 'Whether trains pass it on rails or on a ferry.' }),
    confidence: t.expose('confidence', { type: Confidence, description: 'How sure the row is.' }),
    basis: t.expose('basis', { type: Basis, description: 'What it rests on.' }),
    citations: t.field({
      type: [Citation],
      description: 'Where it comes from.',
      resolve: ({ citations }) => [...citations],
    }),
  }),
})

export const RailSectionConnection = connection<SectionRow, SectionRow>('RailSection', {
  node: RailSection,
  toNode: (row) => row,
  of: 'sections',
})

export const sectionsOfRailway = listQuestions<SectionRow>('sections-of-railway')
