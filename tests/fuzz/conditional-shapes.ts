/** The values of the two conditions; `$b` has a default where it is left out. */
export const truths = [
  { a: false, b: true },
  { a: true, b: false },
  { a: false, b: false },
  { a: true, b: true },
  { a: false },
] as const

const conditions = [
  '',
  '@include(if: $a)',
  '@skip(if: $a)',
  '@include(if: $b)',
  '@include(if: false)',
  '@skip(if: $a) @include(if: $b)',
]
const country = (code: string, selected: string) => `country(iso: "${code}") { ${selected} }`
const facts = 'fragment F on Country { name borders(first: 2) { totalCount } }'
const onEntity = 'fragment F on Entity { id name }'

/** Where a fragment stands twice: `one` and `other` are the conditions of the two. */
const places: Readonly<Record<string, (one: string, other: string) => string>> = {
  'in two parents': (one, other) =>
    `{ x: ${country('KAZ', `id ...F ${one}`)} y: ${country('UZB', `id ...F ${other}`)} } ${facts}`,
  'twice in one parent': (one, other) => `{ ${country('KAZ', `...F ${one} ...F ${other} iso2`)} } ${facts}`,
  'in one parent beside its own fields': (one, other) =>
    `{ ${country('KAZ', `...F ${one} name iso3 borders(first: 2) { nodes { ...F ${other} id } }`)} } ${facts}`,
  'spread by two other fragments': (one, other) =>
    `{ ${country('KAZ', `id ...Long ${one} ...Short ${other}`)} } fragment Long on Country { capital ...F } fragment Short on Country { iso2 ...F } ${facts}`,
  'spread on a condition by another fragment that is spread twice': (one, other) =>
    `{ x: ${country('KAZ', 'id ...Outer')} y: ${country('UZB', 'id ...Outer ...F')} } fragment Outer on Country { iso2 ...F ${one} ports(first: 1) { nodes { country { ...F ${other} id } } } } ${facts}`,
  'of an interface, on items of two lists': (one, other) =>
    `{ ${country('KAZ', `ports(first: 2) { nodes { kind ...F ${one} } } railways(first: 2) { nodes { kind ...F ${other} } }`)} } ${onEntity}`,
  'of an interface, on things of several kinds': (one, other) =>
    `{ nodes(ids: ["country:KAZ", "port:CNHRS"]) { __typename ...F ${one} ... on Country { ports(first: 2) { nodes { kind ...F ${other} } } } } } ${onEntity}`,
  'in a search and beside it': (one, other) =>
    `{ search(text: "Horgos", first: 2) { nodes { kind ...F ${one} } } y: node(id: "port:CNHRS") { id ...F ${other} } } ${onEntity}`,
  'written in place': (one, other) =>
    `{ ${country('KAZ', `id ... on Country ${one} { name capital } ... ${other} { capital iso2 name }`)} }`,
  'below a field on a condition': (one, other) =>
    `{ x: ${country('KAZ', `id borders(first: 2) ${one} { nodes { ...F } } ...F ${other}`)} y: ${country('UZB', 'id ...F')} } ${facts}`,
  'at the root': (one, other) =>
    `{ ...R ${one} z: ${country('KAZ', 'id')} ...R ${other} } fragment R on Query { ${country('KAZ', 'name')} }`,
  'on fields of one name': (one, other) =>
    `{ ${country('KAZ', `id name ${one} name ${other} borders(first: 2) ${one} { totalCount } borders(first: 2) ${other} { nodes { id } }`)} }`,
}

/** Documents in which a fragment stands twice, on every two conditions, by where it stands. */
export const conditionalShapes: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(places).map(([where, write]) => [
    where,
    conditions.flatMap((one) => conditions.map((other) => declared(write(one, other)))),
  ]),
)

/** The document with the variables that it uses. */
function declared(document: string): string {
  const used = [
    ...(document.includes('$a') ? ['$a: Boolean!'] : []),
    ...(document.includes('$b') ? ['$b: Boolean = true'] : []),
  ]
  return used.length > 0 ? `query Q(${used.join(', ')}) ${document}` : document
}
