import type { Draft } from './draft.ts'

/** A railway that is open and the trains of a service bring the railway to each port where they stop, whatever UN/LOCODE says. */
export function addPortModes(draft: Draft): void {
  for (const { from, relation, to } of draft.relations.values()) {
    if (relation !== 'STOPS_AT') continue
    const { kind, properties } = draft.entities.get(from) ?? {}
    const isByRail = kind === 'RAILWAY' || properties?.corridorKind === 'SERVICE'
    const stop = draft.entities.get(to)
    if (!isByRail || properties?.status !== 'OPEN' || stop?.kind !== 'PORT') continue
    const modes = (stop.properties?.modes ?? []) as readonly string[]
    if (!modes.includes('RAIL')) draft.entity({ ...stop, properties: { modes: ['RAIL'] } })
  }
}
