import * as v from 'valibot'
import { checked } from './checked-yaml.ts'
import { curated } from './curated.ts'
import type { Draft } from './draft.ts'
import { readYaml } from './read-yaml.ts'

const text = v.string()

const organization = v.strictObject({
  id: text,
  name: text,
  name_zh: v.nullish(text),
  acronym: v.optional(text),
  aliases: v.optional(v.array(text)),
  founded: v.optional(text),
  dissolved: v.optional(text),
  kind: v.picklist([
    'INTERGOVERNMENTAL',
    'CUSTOMS_UNION',
    'MONETARY_UNION',
    'AREA',
    'DEVELOPMENT_BANK',
    'FORUM',
    'INITIATIVE',
    'PROGRAMME',
    'ASSOCIATION',
    'REGIME',
    'CLASSIFICATION',
    'INFORMAL',
    'COMPANY',
  ]),
  seat: v.optional(text),
  /** The id of the organization that this one is the same as. */
  merge_into: v.optional(text),
  note: v.optional(text),
  conf: v.picklist(['high', 'medium', 'low']),
})

/**
 * Adds the organizations that countries are members of, with their names, dates, kinds and seats.
 * @throws {MalformedData} if an entry of organizations.yaml has an unknown field or kind
 */
export function addOrganizations(draft: Draft): void {
  const entries = checked(readYaml<unknown>('organizations.yaml'), v.array(organization))
  draft.read(entries.length)
  for (const entry of entries) {
    const { id, name, name_zh, acronym, aliases = [], founded, dissolved, kind, seat, merge_into, note, conf } = entry
    if (merge_into) draft.redirects.set(id, merge_into)
    draft.entity({
      id: merge_into ?? id,
      kind: 'ORGANIZATION',
      name,
      nameZh: name_zh ?? undefined,
      aliases: [...(acronym && acronym !== name ? [acronym] : []), ...aliases],
      ...curated,
      properties: merge_into
        ? {}
        : { organizationKind: kind, foundedOn: founded, dissolvedOn: dissolved, seat, note, confidence: conf },
    })
  }
}
