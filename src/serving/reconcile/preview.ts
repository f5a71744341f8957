import { escaped } from '../export/xml.ts'
import type { Ask } from './asking.ts'
import { typeOf } from './types.ts'

/** The size of a preview in pixels. */
export const previewSize = { width: 400, height: 180 } as const

const operation = /* GraphQL */ `
  query Preview($id: ID!) {
    entity(id: $id) {
      id kind name nameZh: name(language: ZH) codes aliases
      ... on Port { country { name } }
      ... on Place { country { name } }
      citations { source { title } }
    }
  }
`

interface Previewed {
  readonly entity: {
    readonly id: string
    readonly kind: string
    readonly name: string
    readonly nameZh: string
    readonly codes: readonly string[]
    readonly aliases: readonly string[]
    readonly country?: { readonly name: string } | null
    readonly citations: readonly { readonly source: { readonly title: string } }[]
  } | null
}

/**
 * A card that tells what an entity is.
 * @param origin the address of the site
 * @returns HTML; undefined if there is no such entity
 */
export async function preview(ask: Ask, id: string, origin: string): Promise<string | undefined> {
  const { entity } = await ask<Previewed>({ query: operation, variables: { id } })
  if (!entity) return undefined
  const { name, nameZh, kind, country, codes, aliases, citations } = entity
  const title = nameZh === name ? name : `${name} · ${nameZh}`
  const what = `${typeOf(kind)?.name ?? kind}${country ? ` in ${country.name}` : ''}`
  const rows = [
    ...(codes.length > 0 ? [`Codes: ${codes.slice(0, 6).join(', ')}`] : []),
    ...(aliases.length > 0 ? [`Also: ${aliases.slice(0, 6).join(', ')}`] : []),
    ...(citations[0] ? [`Source: ${citations[0].source.title}`] : []),
  ]
  const address = `${origin}/entity/${encodeURI(entity.id)}`
  return `<div style="font:14px/1.45 system-ui,sans-serif"><strong><a href="${escaped(address)}" target="_blank" rel="noopener">${escaped(title)}</a></strong><div>${escaped(what)}</div>${rows.map((row) => `<div>${escaped(row)}</div>`).join('')}</div>`
}

/** The card as a page of its own, to be shown in a frame. */
export function previewPage(card: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview</title></head><body style="margin:8px;max-height:164px;overflow:hidden;background:#fff;color:#111">${card}</body></html>`
}
