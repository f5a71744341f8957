/*
 * Which folder may import which, what a few files alone may import, and where the environment is read: lint's rules are made of
 * this by `npm run floors`, and `npm run check` fails where biome.json is something else.
 *
 * A new room is a line of `rooms`: its folder, and what it may import besides itself and packages.
 */

/** A folder of the source, without the rooms inside it. */
export interface Room {
  readonly folder: string
  /** What its files may import of the others: a folder with all rooms in it, or the own files of the folder that it lies in. */
  readonly imports: readonly string[]
  /** The files that stand in the folder itself, where rooms in it must not import them. */
  readonly files?: readonly string[]
  /** The message of lint for an import that isn't among these. */
  readonly says: string
  /** Further imports that are refused, as they are written. */
  readonly never?: Ban
}

export interface Ban {
  readonly imports: readonly string[]
  readonly says: string
}

/** A package that only some folders or files may import. */
export interface Owned extends Ban {
  readonly by: readonly string[]
}

export const rooms: readonly Room[] = [
  {
    folder: 'cypher',
    imports: ['cypher/engine', 'cypher/knowledge'],
    says: 'cypher/ is the ground floor: it imports nothing of the others.',
  },
  {
    folder: 'cypher/engine',
    imports: [],
    says: 'cypher/engine/ is the ground: it imports nothing of the rooms above.',
  },
  {
    folder: 'cypher/knowledge',
    imports: ['cypher/engine'],
    says: 'cypher/knowledge/ imports cypher/engine/ alone: it serves GraphQL, exports and the command line alike.',
  },
  {
    folder: 'schema',
    imports: ['cypher'],
    says: 'schema/ imports cypher/ alone, never its neighbour seed/ nor the floor above.',
    never: {
      imports: ['./index.ts', '../index.ts', '../../index.ts'],
      says: 'schema/index.ts imports every entity file, so none imports it: name the file that you need.',
    },
  },
  {
    folder: 'seed',
    imports: ['cypher'],
    says: 'seed/ imports cypher/ alone, never its neighbour schema/ nor the floor above.',
  },
  {
    folder: 'src',
    imports: ['cypher', 'schema', 'seed', 'src/serving', 'src/imports', 'src/commands', 'src/examples'],
    files: [
      'cli.ts',
      'config.ts',
      'examples.ts',
      'lendable-graph.ts',
      'main.ts',
      'open-graph.ts',
      'seed-progress.ts',
      'seed-summary.ts',
      'seed-where-empty.ts',
      'with-seeded-graph.ts',
    ],
    says: 'The program imports nothing of its tests, and of its web side only what the build makes.',
  },
  {
    folder: 'src/serving',
    imports: ['cypher', 'schema', 'src/imports', 'src/web'],
    says: 'src/serving/ imports schema/, cypher/, src/imports/ and what renders the pages of src/web/ alone: its settings and its graph are given to it.',
  },
  {
    folder: 'src/imports',
    imports: ['cypher', 'schema'],
    says: 'src/imports/ imports schema/ and cypher/ alone: its folder and its graph are given to it.',
  },
  {
    folder: 'src/commands',
    imports: ['cypher', 'schema', 'seed', 'src', 'src/serving', 'src/imports', 'src/examples'],
    says: 'A command imports nothing of the tests, nor of the web side.',
  },
  {
    folder: 'src/examples',
    imports: [],
    says: 'src/examples/ is read by the command line and the web side alike: it imports nothing of either.',
  },
  {
    folder: 'src/web',
    imports: ['src/examples'],
    says: 'The web side imports nothing of the server: it talks GraphQL.',
    never: { imports: ['node:*'], says: 'The web side runs in a browser, which has nothing of Node.' },
  },
  {
    folder: 'tests',
    imports: ['cypher', 'schema', 'seed', 'src'],
    says: 'Tests may import everything.',
  },
]

export const owned: readonly Owned[] = [
  {
    imports: ['neo4j-driver', 'neo4j-driver/**'],
    by: ['cypher/engine/neo4j.ts', 'tests'],
    says: 'Only cypher/engine/neo4j.ts imports the Neo4j driver.',
  },
  {
    imports: ['@grafeo-db/**'],
    by: ['cypher/engine/embedded.ts', 'tests'],
    says: 'Only cypher/engine/embedded.ts imports the embedded engine.',
  },
  {
    imports: ['@duckdb/**'],
    by: ['src/imports', 'tests'],
    says: 'DuckDB is optional: only src/imports/ imports it, when it is needed.',
  },
  {
    imports: ['graphql', 'graphql/**'],
    by: ['schema', 'src', 'tests'],
    says: 'Below schema/, and in seed/, nothing knows of GraphQL.',
  },
  { imports: ['@pothos/**'], by: ['schema', 'tests'], says: 'Only schema/ builds types: it alone imports Pothos.' },
  {
    imports: ['graphql-yoga', '@graphql-yoga/**', '@whatwg-node/**'],
    by: ['src/serving', 'tests'],
    says: 'Only src/serving/ serves: it alone imports Yoga.',
  },
]

/** Who reads the environment: settings have one place, where they are checked. */
export const environment = { readBy: ['src/config.ts', 'tests'] } as const
