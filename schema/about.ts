import type { Engine } from '../cypher/engine/graph.ts'
import { type Manifest, readManifest } from '../cypher/engine/manifest.ts'
import { nodeCounts, relationCount } from '../cypher/knowledge/counts.ts'
import { type Kind, kinds } from '../cypher/knowledge/entities/entity.ts'
import packageOfProgram from '../package.json' with { type: 'json' }
import { builder } from './builder.ts'
import { EntityKind } from './entities/entity.ts'
import type { Request } from './request.ts'

const GraphEngine = builder.enumType('GraphEngine', {
  description: 'What stores the graph and answers its statements. Both give the same answers.',
  values: {
    NEO4J: { value: 'neo4j', description: 'A Neo4j server.' },
    EMBEDDED: { value: 'embedded', description: "The engine inside the program's own process." },
  } as const satisfies Record<string, { value: Engine; description: string }>,
})

const Profile = builder.enumType('Profile', {
  description: 'How much of the open data a graph was seeded with.',
  values: {
    CORE: {
      value: 'core',
      description:
        'Without the UN/LOCODE places that no other data set names, and most six-digit codes of the Harmonized System.',
    },
    FULL: { value: 'full', description: 'All of UN/LOCODE and of the six-digit codes.' },
  } as const satisfies Record<string, { value: Manifest['profile']; description: string }>,
})

const KindCount = builder.objectRef<{ readonly kind: Kind; readonly count: number }>('KindCount').implement({
  description: 'How many entities of a kind the graph has.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EntityKind, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'How many there are; 0 where there is none.' }),
  }),
})

const GraphCounts = builder.objectRef<object>('GraphCounts').implement({
  description:
    'How much the graph holds. Each number is counted in the graph when it is asked for, and is exact; while data are being written it is of what is there so far.',
  fields: (t) => {
    const counted = (what: string, description: string) =>
      t.int({ nullable: true, description, resolve: (_, __, context) => countOf(context, what) })
    return {
      entities: counted('ENTITY', 'Entities of all kinds.'),
      kinds: t.field({
        type: [KindCount],
        nullable: true,
        description: 'Entities of each kind, all kinds in a fixed order. They add up to `entities`.',
        resolve: (_, __, context) =>
          Promise.all(kinds.map(async (kind) => ({ kind, count: await countOf(context, kind) }))),
      }),
      relations: t.int({
        nullable: true,
        description: 'Relations between two entities; one that holds both ways counts once.',
        resolve: (_, __, context) => relationCount(context),
      }),
      claims: counted('CLAIM', 'Claims of all sources: `statements` and `observations` together.'),
      statements: counted('STATEMENT', 'Claims in words.'),
      observations: counted('OBSERVATION', 'Claims with a number.'),
      sources: counted('SOURCE', 'Documents, data sets and bodies of curated knowledge that facts are taken from.'),
    }
  },
})

async function countOf(context: Request, what: string): Promise<number> {
  return (await nodeCounts(context)).get(what) ?? 0
}

/** Reads the manifest when the first field needs it, and once. */
interface AboutRow {
  readonly manifest: () => Promise<Manifest | undefined>
}

const About = builder.objectRef<AboutRow>('About').implement({
  description: 'The program that answers and the graph that it answers from. What is not known is null.',
  fields: (t) => ({
    version: t.string({
      description: 'The version of the program, by Semantic Versioning: `0.1.0`.',
      resolve: () => packageOfProgram.version,
    }),
    engine: t.field({
      type: GraphEngine,
      description: 'What stores the graph.',
      resolve: (_, __, { graph }) => graph.engine,
    }),
    profile: t.field({
      type: Profile,
      nullable: true,
      description: 'How much of the open data it was last seeded with; null where the graph is empty.',
      resolve: async ({ manifest }) => (await manifest())?.profile ?? null,
    }),
    complete: t.boolean({
      nullable: true,
      description:
        'True where its seeding has finished. False where the graph is empty, being written, or left unfinished by a run that was interrupted: answers may then lack things.',
      resolve: async ({ manifest }) => (await manifest())?.status === 'COMPLETE',
    }),
    revision: t.int({
      nullable: true,
      description:
        'A number that grows with every change of the graph, from 1; once the graph is `complete`, its data stay as they are until the number grows. Null where the graph is empty.',
      resolve: async ({ manifest }) => (await manifest())?.revision ?? null,
    }),
    seededAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When the seeding that last changed the graph had finished; a run that finds nothing to change leaves it. Null where the graph is not `complete`, or was seeded by a program that did not note it yet.',
      resolve: async ({ manifest }) => {
        const { status, seededAt } = (await manifest()) ?? {}
        return status === 'COMPLETE' ? (seededAt ?? null) : null
      },
    }),
    counts: t.field({ type: GraphCounts, description: 'How much the graph holds.', resolve: () => ({}) }),
  }),
})

builder.queryField('about', (t) =>
  t.field({
    type: About,
    description:
      'Which program answers, and what graph it answers from: version, engine, profile, revision, when it was seeded, and how much it holds.',
    resolve: (_, __, { graph }) => {
      let read: Promise<Manifest | undefined> | undefined
      return {
        manifest: () => {
          read ??= readManifest(graph)
          return read
        },
      }
    },
  }),
)
