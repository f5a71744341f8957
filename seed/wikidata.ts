import type { Draft } from './draft.ts'
import { readTable } from './read-table.ts'

/** Adds the items of Wikidata that are the same countries and regions of the world, as codes. */
export function addWikidata(draft: Draft): void {
  const rows = readTable('wikidata.csv', ['id', 'wikidata'])
  draft.read(rows.length)
  for (const { id, wikidata, file, line } of rows) {
    const known = draft.entities.get(id)
    if (!known) draft.leftOut(file, line, `${id} is not in the graph`)
    else
      draft.entity({
        ...{ id, kind: known.kind, name: known.name, codes: [wikidata] },
        ...{ basis: 'REFERENCE', citations: [{ source: 'source:country-coder' }] },
      })
  }
}
