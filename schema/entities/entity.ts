import { entityColumns } from '../../cypher/engine/columns.ts'
import { type EntityRow, entitiesById, type Kind, loadEntity } from '../../cypher/knowledge/entities/entity.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { reads } from '../reads.ts'
import type { Request } from '../request.ts'

export const EntityKind = builder.enumType('EntityKind', {
  description: 'What kind of thing an entity is.',
  values: {
    COUNTRY: { description: 'A country or territory with an ISO 3166 code.' },
    REGION: { description: 'A part of a country, a world region, or an informal one.' },
    PORT: { description: 'A port on the sea, on a river or on land, or a land border crossing.' },
    RAILWAY: { description: 'A railway line.' },
    CORRIDOR: { description: 'A transport corridor, or a train service over several lines.' },
    COMMODITY: { description: 'Goods: a Harmonized System code, or a group of goods.' },
    AGREEMENT: { description: 'An agreement between countries or organizations.' },
    ORGANIZATION: { description: 'An organization, forum, initiative, authority or medium.' },
    EVENT: { description: 'Something that happened or is planned.' },
    PERSON: { description: 'A person whom a source names.' },
    PLACE: { description: 'A town or station that is no port.' },
    SECTOR: { description: 'A branch of the economy.' },
    PASSAGE: { description: 'A strait, canal or cape that ships pass through or round.' },
  } as const satisfies Record<Kind, object>,
})

const Language = builder.enumType('Language', {
  description: 'A language of names.',
  values: { EN: { description: 'English.' }, ZH: { description: 'Chinese, in simplified characters.' } } as const,
})

export const Entity = builder.loadableInterfaceRef<EntityRow, string>('Entity', {
  load: async (keys, { graph, columns = entityColumns }) => {
    const found = new Map((await entitiesById(graph, { keys, columns })).map(({ key, entity }) => [key, entity]))
    // An id that nothing has is null to `node`, no error.
    return keys.map((key) => found.get(key) ?? null) as EntityRow[]
  },
})

/** The options that every kind of entity has in common as a Relay node. */
export function entityNode<Row extends EntityRow>(kind: Kind) {
  return {
    id: { resolve: ({ id }: Row) => id, description: 'Readable and stable, like `country:CHN`.' },
    interfaces: [Entity],
    isTypeOf: (value: unknown) => (value as EntityRow).kind === kind,
    loadMany: (ids: string[], context: Request) => Promise.all(ids.map((id) => loadEntity<Row>(context, id))),
  }
}

Entity.implement({
  description: 'A thing that the graph knows: a country, a port, an agreement …',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: (value) => typename((value as EntityRow).kind),
  fields: (t) => ({
    kind: t.expose('kind', { type: EntityKind, description: 'What kind of thing it is.' }),
    name: t.string({
      extensions: reads('name', 'nameZh'),
      description: 'What it is called.',
      args: {
        language: t.arg({
          type: Language,
          defaultValue: 'EN',
          description: 'The language of the name; where there is none in it, the English name is given.',
        }),
      },
      resolve: ({ name, nameZh }, { language }) => (language === 'ZH' && nameZh) || name,
    }),
    aliases: t.stringList({
      description: 'Other names and spellings.',
      resolve: ({ aliases }) => [...(aliases ?? [])],
    }),
    codes: t.stringList({
      description:
        'Its public codes: ISO 3166, UN M49, UN/LOCODE, HS, and the item of Wikidata (`Q232`). `entity(code:)` finds it by any of them.',
      resolve: ({ codes }) => [...(codes ?? [])],
    }),
    basis: t.expose('basis', { type: Basis, description: 'What its description rests on.' }),
    citations: t.field({
      type: [Citation],
      description: 'Where its description comes from, the strongest first.',
      resolve: ({ citations }) => [...citations],
    }),
  }),
})

/** Where it lies; null where no trustworthy position is known. */
export function location({ latitude, longitude }: EntityRow): { latitude: number; longitude: number } | null {
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null
}

/** The name of the GraphQL type of a kind: `COUNTRY` is `Country`. */
export function typename(kind: Kind): string {
  return kind.charAt(0) + kind.slice(1).toLowerCase()
}
