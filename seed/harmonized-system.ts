import { readCommodityGroups } from './commodity-groups.ts'
import type { CommodityNames } from './commodity-names.ts'
import type { Draft, EntityDraft } from './draft.ts'
import type { Profile } from './profiles.ts'
import { readTable, type TableRow } from './read-table.ts'
import { readYaml } from './read-yaml.ts'

const cited = { basis: 'REFERENCE', citations: [{ source: 'source:hs' }] } as const

type Row = TableRow<'code' | 'level' | 'parent' | 'section' | 'description'>

/** The edition of the Harmonized System that the files hold: a year. */
const hsEdition = 2022

/**
 * Adds the Harmonized System: sections, chapters and headings, and the six-digit codes. The profile `full` has all of those;
 * `core` has only the ones that the articles, the short names or the groups of goods refer to.
 */
export function addHarmonizedSystem(draft: Draft, profile: Profile, names: CommodityNames): void {
  const sections = readTable('hs-sections.csv', ['section', 'name'])
  draft.read(sections.length)
  for (const row of sections)
    draft.entity({ ...commodity(`HS-${row.section}`, sentence(row.name), 'SECTION'), codes: [] })
  const referenced = new Set([...codesInClaims(), ...names.subheadings, ...codesInGroups()])
  for (const row of readTable('hs.csv', ['code', 'level', 'parent', 'section', 'description'])) {
    if (profile === 'core' && row.level === '6' && !referenced.has(dotted(row.code))) continue
    draft.read(1)
    addRow(draft, row, names)
  }
}

function addRow(draft: Draft, row: Row, names: CommodityNames): void {
  const code = dotted(row.code)
  const short = names.shortNameOf(code)
  const parent = row.level === '2' ? `HS-${row.section}` : dotted(row.parent)
  const parentId = draft.entities.has(`commodity:${parent}`) ? `commodity:${parent}` : undefined
  const drafted = commodity(code, short?.name ?? row.description, levels[row.level] ?? 'SUBHEADING', {
    hsCode: code,
    hsDigits: row.code,
    parentId,
  })
  draft.entity({
    ...drafted,
    nameZh: short?.zh,
    aliases: short && short.name !== row.description ? [row.description] : [],
    codes: [...new Set([code, row.code])],
  })
  if (parentId) draft.relation({ from: drafted.id, relation: 'SUBCATEGORY_OF', to: parentId, ...cited })
  else draft.leftOut(row.file, row.line, `${row.code}: there is no ${parent} that it is part of`)
}

const levels: Readonly<Record<string, string>> = { 2: 'CHAPTER', 4: 'HEADING', 6: 'SUBHEADING' }

function commodity(
  code: string,
  name: string,
  commodityLevel: string,
  more: EntityDraft['properties'] = {},
): EntityDraft {
  const properties = { commodityLevel, hsEdition, ...more }
  return { id: `commodity:${code}`, kind: 'COMMODITY', name, properties, ...cited }
}

/** `081060` → `0810.60` */
function dotted(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)}.${code.slice(4)}` : code
}

/** A section's name, capitalized and without its trailing space. */
function sentence(name: string): string {
  return name.trim().replace(/^./, (first) => first.toUpperCase())
}

/** The six-digit codes that the articles use for their commodities. */
function codesInClaims(): string[] {
  const { content } = readYaml<{ entities: readonly { hs_hint?: readonly string[] }[] }>('claims.yaml', {
    numbers: 'text',
  })
  return content.entities.flatMap(({ hs_hint = [] }) => hs_hint.map(dotted)).filter((code) => code.includes('.'))
}

/** The six-digit codes that groups of goods cover. */
function codesInGroups(): string[] {
  return readCommodityGroups().groups.flatMap(({ covers }) => covers.filter((code) => code.includes('.')))
}
