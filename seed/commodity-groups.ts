import * as v from 'valibot'
import { checked } from './checked-yaml.ts'
import { curated } from './curated.ts'
import type { Draft, EntityDraft } from './draft.ts'
import { readYaml } from './read-yaml.ts'

const group = v.strictObject({
  id: v.string(),
  name: v.string(),
  zh: v.string(),
  covers: v.array(v.string()),
  merge_into: v.optional(v.string()),
  rename: v.optional(v.strictObject({ name: v.string(), zh: v.string(), aliases: v.array(v.string()) })),
  conf: v.picklist(['high', 'medium', 'low']),
  note: v.optional(v.string()),
})

/** A group of goods as a source names it, and the codes of the Harmonized System that it covers. */
export type CommodityGroup = v.InferOutput<typeof group>

/** Reads the groups of goods. */
export function readCommodityGroups() {
  const yaml = readYaml<unknown>('commodity_groups.yaml')
  return { ...yaml, groups: checked(yaml, v.array(group)) }
}

/**
 * Adds the groups of goods with the codes that each covers, and what each group lies in: the narrowest commodity of the Harmonized System
 * above all of its codes. A group that is the same as a code, or as another group, is no node of its own: its id stands for the other.
 * Runs after the Harmonized System, and before what names the groups, so that a group keeps its curated name.
 */
export function addCommodityGroups(draft: Draft): void {
  const { file, groups, lineOf } = readCommodityGroups()
  draft.read(groups.length)
  for (const each of groups) if (!each.merge_into) addGroup(draft, each)
  for (const [place, each] of groups.entries()) {
    if (each.merge_into) mergeGroup(draft, each, `commodity:${each.merge_into}`)
    else
      addCovered(draft, each, (code) => draft.leftOut(file, lineOf(place), `${each.id}: there is no HS code ${code}`))
  }
}

function addGroup(draft: Draft, { id, name, zh, rename, note }: CommodityGroup): void {
  draft.entity({
    id: `commodity:${id}`,
    kind: 'COMMODITY',
    name: rename?.name ?? name,
    nameZh: rename?.zh ?? zh,
    aliases: rename?.aliases ?? [],
    ...curated,
    properties: { commodityLevel: 'GROUP', note },
  })
}

function mergeGroup(draft: Draft, { id, name, zh }: CommodityGroup, target: string): void {
  const known = draft.entities.get(target)
  if (!known) throw new Error(`commodity_groups.yaml merges ${id} into ${target}, which there is not`)
  const names = known.nameZh === zh ? [name] : [name, zh]
  draft.entity({
    ...asKnown(known),
    nameZh: known.nameZh ?? zh,
    aliases: names.filter((one) => one !== known.name),
    ...curated,
  })
  draft.redirects.set(`commodity:${id}`, target)
}

function asKnown({ id, kind, name }: EntityDraft) {
  return { id, kind, name }
}

function addCovered(draft: Draft, { id, covers, conf }: CommodityGroup, missing: (code: string) => void): void {
  const to = `commodity:${id}`
  const codes = covers.map((code) => `commodity:${code}`)
  for (const code of codes)
    if (draft.entities.has(code))
      draft.relation({ from: code, relation: 'SUBCATEGORY_OF', to, ...curated, confidence: conf })
    else missing(code.slice('commodity:'.length))
  const [first = [], ...others] = codes.map((code) => widerThan(draft, code))
  const common = first.find((wider) => others.every((each) => each.includes(wider)))
  if (common === undefined) return
  draft.relation({ from: to, relation: 'SUBCATEGORY_OF', to: common, ...curated, confidence: conf })
}

/** What a code lies in, from the narrowest to the widest, without itself. */
function widerThan(draft: Draft, id: string): readonly string[] {
  const parent = draft.entities.get(id)?.properties?.parentId
  return typeof parent === 'string' ? [parent, ...widerThan(draft, parent)] : []
}
