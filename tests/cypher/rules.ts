import { distinctAfterCall } from './distinct-after-call.ts'
import { columnsOf } from './last-return.ts'
import type { QuestionFile } from './question-file.ts'

/** A construct that statements must not use, so that both engines accept them and give the same answer. */
export interface Rule {
  /** Completes "the lint rule that a statement …". */
  readonly name: string
  /** What to write instead. */
  readonly instead: string
  /** The offending piece of a statement; undefined if there is none. */
  readonly find: (question: QuestionFile) => string | undefined
  /** One statement that breaks the rule, and an equivalent one that doesn't. */
  readonly broken: string
  readonly kept: string
}

const keywords =
  'all and as asc by call case contains create delete desc detach distinct else end ends exists false in is limit match merge not null on optional or order remove return set skip starts then true union unwind when where with xor yield'
    .split(' ')
    .join('|')

/** The rules that refuse a piece of text wherever it stands. */
function refuse(pattern: RegExp): Rule['find'] {
  return ({ code }) => pattern.exec(code)?.[0].trim()
}

export const rules: readonly Rule[] = [
  {
    name: 'names one label a node',
    instead: 'WHERE n:A OR n:B',
    find: refuse(/\(\s*\w*\s*:\s*[\w`]+\s*\|/),
    broken: 'MATCH (place:Port|Place) RETURN place.id AS id',
    kept: 'MATCH (place:Entity)-[:A|B]->() WHERE place:Port OR place:Place RETURN place.id AS id',
  },
  {
    name: 'takes no label from a parameter',
    instead: '$label IN labels(n)',
    find: refuse(/:\s*\$\(/),
    broken: 'MATCH (n:$($label)) RETURN n.id AS id',
    kept: 'MATCH (n:Entity) WHERE $label IN labels(n) RETURN n.id AS id',
  },
  {
    name: 'slices a list only when it has a name',
    instead: 'WITH collect(x) AS xs, then xs[..5]',
    find: refuse(/\bcollect\s*\((?:[^()]|\([^()]*\))*\)\s*\[/i),
    broken: 'MATCH (n:Port) RETURN collect(n.id)[..5] AS ids',
    kept: 'MATCH (n:Port) WITH collect(n.id) AS all_ids RETURN all_ids[..5] AS ids',
  },
  {
    name: 'has no COLLECT {} and no OPTIONAL CALL',
    instead: 'CALL (c) { … RETURN collect(…) AS … } and CALL (c) { OPTIONAL MATCH … }',
    find: refuse(/\bCOLLECT\s*\{|\bOPTIONAL\s+CALL\b/i),
    broken: 'MATCH (c:Country) RETURN COLLECT { MATCH (c)--(p:Port) RETURN p.id } AS ids',
    kept: 'MATCH (c:Country) CALL (c) { MATCH (c)--(p:Port) RETURN collect(p.id) AS ids } RETURN ids',
  },
  {
    name: 'has no quantified path and no SHORTEST',
    instead: '*1..2, shortestPath, allShortestPaths',
    find: refuse(/(?:\)|->|-)\s*\{\s*\d*\s*,?\s*\d*\s*\}|(?:\)\)|->|\]-)\s*[+*](?=\s*\()|\bSHORTEST\b/i),
    broken: 'MATCH (a:Port)-[:A]->{1,3}(b:Port) RETURN b.id AS id',
    kept: 'MATCH path = shortestPath((a:Port)-[:A*1..3]->(b:Port)) RETURN length(path) AS steps',
  },
  {
    name: 'has no spatial values',
    instead: 'latitude and longitude, and the haversine',
    find: refuse(/\bpoint\s*[.(]/i),
    broken: 'MATCH (n:Port) RETURN point({latitude: n.latitude, longitude: n.longitude}) AS at',
    kept: 'MATCH (n:Port) RETURN n.latitude AS latitude',
  },
  {
    name: 'has no temporal values',
    instead: 'ISO 8601 strings, which also sort',
    find: refuse(/\b(?:date|datetime|localdatetime|time|localtime|duration)\s*[.(]/i),
    broken: "RETURN date('2024-01-01').year AS year",
    kept: "RETURN left('2024-01-01', 4) AS year",
  },
  {
    name: 'takes its limits as they come',
    instead: 'LIMIT $n with an integer parameter',
    find: refuse(/\b(?:LIMIT|SKIP)\s+toInteger\b/i),
    broken: 'MATCH (n:Port) RETURN n.id AS id LIMIT toInteger($n)',
    kept: 'MATCH (n:Port) RETURN n.id AS id LIMIT $n',
  },
  {
    name: "uses an engine's own procedures and indexes only in that engine's file",
    instead: 'name.neo4j.cypher beside name.embedded.cypher',
    find: ({ code, engine }) => {
      if (engine !== 'neo4j') {
        const found = /\b(?:FULLTEXT|VECTOR)\s+INDEX\b|\b(?:db|dbms|apoc|gds)\.\w+(?:\.\w+)*\s*\(|\bCYPHER\s+\d+/i.exec(
          code,
        )
        if (found) return found[0]
      }
      return engine === 'embedded' ? undefined : /\bgrafeo\.[\w.]+/i.exec(code)?.[0]
    },
    broken: "CALL db.index.fulltext.queryNodes('names', $text) YIELD node RETURN node.id AS id",
    kept: 'MATCH (n:Port) WHERE n.name STARTS WITH $text RETURN n.id AS id',
  },
  {
    name: 'collects no map of a node that may be missing',
    instead: 'a pattern comprehension, or CASE WHEN b IS NULL THEN null ELSE b{…} END',
    find: ({ code }) =>
      /\bOPTIONAL\s+MATCH\b/i.test(code) ? refuseMatch(code, /\bcollect\s*\(\s*(?:DISTINCT\s+)?\w+\s*\{/i) : undefined,
    broken: 'MATCH (a:Port) OPTIONAL MATCH (a)--(b:Place) RETURN collect(b{.id}) AS places',
    kept: 'MATCH (a:Port) OPTIONAL MATCH (a)--(b:Place) RETURN collect(CASE WHEN b IS NULL THEN null ELSE b{.id} END) AS places',
  },
  {
    name: 'sums to zero over nothing',
    instead: 'coalesce(sum(x), 0)',
    find: refuse(/(?<!\bcoalesce\s*\(\s*)\bsum\s*\(/i),
    broken: 'MATCH (n:Port) RETURN sum(n.prominence) AS total',
    kept: 'MATCH (n:Port) RETURN coalesce(sum(n.prominence), 0) AS total',
  },
  {
    name: 'puts what a shortest path may use into its pattern',
    instead: 'shortestPath((a)-[:THESE|TYPES*..6]-(b))',
    find: ({ code }) =>
      /shortestPath/i.test(code)
        ? refuseMatch(code, /\b(?:all|any|none|single)\s*\(\s*\w+\s+IN\s+(?:relationships|nodes)\s*\(/i)
        : undefined,
    broken:
      "MATCH p = shortestPath((a:Port)-[*..6]-(b:Port)) WHERE all(r IN relationships(p) WHERE type(r) = 'A') RETURN length(p) AS steps",
    kept: 'MATCH p = shortestPath((a:Port)-[:A*..6]-(b:Port)) RETURN length(p) AS steps',
  },
  {
    name: 'asks any, all, none and single about no null',
    instead: 'coalesce(x.p, …) inside them',
    find: refuse(
      /\b(?:any|all|none|single)\s*\(\s*(\w+)\s+IN\b(?!\s*\$)(?:[^()]|\((?:[^()]|\([^()]*\))*\))*?\bWHERE\b(?:[^()]|\((?:[^()]|\([^()]*\))*\))*?(?<!coalesce\s*\(\s*)\b\1\.\w+/i,
    ),
    broken:
      'MATCH (n:Port)-[r:A]-() WITH n, collect(r) AS edges WHERE any(edge IN edges WHERE edge.until > $day) RETURN n.id AS id',
    kept: "MATCH (n:Port)-[r:A]-() WITH n, collect(r) AS edges WHERE any(edge IN edges WHERE coalesce(edge.until, '') > $day) RETURN n.id AS id",
  },
  {
    name: 'asks a list of options only where there is one',
    instead: '$options IS NULL OR x IN $options; questions about many things call theirs $keys',
    find: ({ code }) =>
      [...code.matchAll(/(?<![([]\s*\w+\s+)\bIN\s+\$(\w+)/gi)].find(
        ([, list]) => list !== 'keys' && !new RegExp(`\\$${list} IS NULL|\\bsize\\(\\$${list}\\)`).test(code),
      )?.[0],
    broken: 'MATCH (n:Port) WHERE NOT n.portKind IN $portKinds RETURN n.id AS id',
    kept: 'MATCH (n:Port) WHERE $portKinds IS NULL OR n.portKind IN $portKinds RETURN n.id AS id',
  },
  {
    name: 'takes no label by its place in the list',
    instead: 'a property that holds it, such as kind',
    find: refuse(/\blabels\s*\([^)]*\)\s*\[/i),
    broken: 'MATCH (n:Port) RETURN labels(n)[0] AS label',
    kept: 'MATCH (n:Port) RETURN n.kind AS kind',
  },
  {
    name: 'returns no bare node and no bare relationship',
    instead: 'a map, n{.*}, or single properties',
    find: ({ code }) =>
      columnsOf(code).find((column) => {
        const [, variable = ''] = /^(\w+)(?:\s+AS\s+\S+)?$/i.exec(column) ?? []
        return variable !== '' && isMatched(variable, code)
      }),
    broken: 'MATCH (port:Port) RETURN port',
    kept: 'MATCH (port:Port) CALL (port) { MATCH (port)--(place) RETURN place LIMIT 1 } RETURN port{.*} AS port, place{.*} AS place',
  },
  {
    name: 'names each column',
    instead: 'AS in front of a word',
    find: ({ code }) => columnsOf(code).find((column) => !/^\w+$|\bAS\s+[\w`]+$/i.test(column)),
    broken: 'MATCH (port:Port) RETURN port.id',
    kept: 'MATCH (port:Port) WITH port.id AS id RETURN id',
  },
  {
    name: 'puts a keyword that is a name into backticks',
    instead: '`order`',
    find: ({ code }) =>
      refuseMatch(
        code,
        new RegExp(
          `\\bAS\\s+(?:${keywords})\\b|(?<![.\\d])\\.\\s*(?:${keywords})\\b|[{,]\\s*(?:${keywords})\\s*:(?!:)|[([]\\s*\\w*\\s*:\\s*(?:${keywords})\\b`,
          'i',
        ),
      ),
    broken: 'MATCH ()-[stop:STOPS_AT]->(port:Port) RETURN stop.order AS position',
    kept: 'MATCH ()-[stop:STOPS_AT]->(port:Port) RETURN stop.`order` AS position ORDER BY position',
  },
  {
    name: 'tells the rows of a CALL apart by grouping or sorting them',
    instead:
      'WITH x, count(*) AS found instead of WITH DISTINCT x, and ORDER BY in front of a UNION: the embedded engine stops at 2,048 rows',
    find: ({ code }) => distinctAfterCall(code),
    broken:
      'UNWIND $keys AS key CALL (key) { MATCH (port:Port) RETURN port } WITH DISTINCT port RETURN count(port) AS total',
    kept: 'UNWIND $keys AS key CALL (key) { MATCH (port:Port) RETURN port } WITH port, count(*) AS found RETURN count(port) AS total',
  },
  {
    name: 'is one statement',
    instead: 'a file for each',
    find: refuse(/;\s*\S/),
    broken: 'MATCH (a:Port) RETURN a.id AS id; MATCH (b:Place) RETURN b.id AS id',
    kept: 'MATCH (a:Port) RETURN a.id AS id',
  },
]

function refuseMatch(code: string, pattern: RegExp): string | undefined {
  return pattern.exec(code)?.[0].trim()
}

/** Whether a variable stands for a node or a relationship of a pattern, and not for a map that took its name later. */
function isMatched(variable: string, code: string): boolean {
  const node = new RegExp(`(?:MATCH|MERGE|CREATE|[-,>=(])\\s*\\(\\s*${variable}\\s*[:){]`, 'i')
  const relationship = new RegExp(`-\\s*\\[\\s*${variable}\\s*[:*{\\]]`, 'i')
  const map = new RegExp(`\\}\\s+AS\\s+${variable}\\b`, 'i')
  return (node.test(code) || relationship.test(code)) && !map.test(code)
}
