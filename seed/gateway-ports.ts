import type { Draft, EntityDraft } from './draft.ts'
import { folded } from './folded.ts'
import type { GatewayRow } from './gateways.ts'
import type { WorldPorts } from './world-ports.ts'

/** Finds the ports that the rows of `gateways.yaml` name, by what has been drafted so far. */
export class GatewayPorts {
  private readonly byName = new Map<string, EntityDraft[]>()
  private readonly draft: Draft
  private readonly worldPorts: WorldPorts

  constructor(draft: Draft, worldPorts: WorldPorts) {
    this.draft = draft
    this.worldPorts = worldPorts
    for (const entity of draft.entities.values()) {
      if (entity.kind !== 'PORT') continue
      for (const name of new Set([entity.name, ...(entity.aliases ?? [])].map(folded))) {
        const key = `${entity.properties?.countryId}:${name}`
        this.byName.set(key, [...(this.byName.get(key) ?? []), entity])
      }
    }
  }

  /** @returns the id of the port that a row names; undefined if there is none, or if its name may mean several */
  find({ port, country, kind }: GatewayRow): string | undefined {
    const { entities, redirects } = this.draft
    if (port.startsWith('port:')) return entities.has(port) ? port : redirects.get(port)
    if (!port.includes(':')) return this.worldPorts.ofCode(port)?.id
    const countryId = [...entities.values()].find(
      ({ kind, properties }) => kind === 'COUNTRY' && properties?.iso2 === country,
    )?.id
    const name = port.slice(3)
    return this.named(`${countryId}`, name, kind) ?? this.named(`${countryId}`, withoutBrackets(name), kind)
  }

  /** Among namesakes the one of that kind is meant. A crossing is never a harbor of the same town. */
  private named(countryId: string, name: string, kind: GatewayRow['kind']): string | undefined {
    const called = this.byName.get(`${countryId}:${folded(name)}`) ?? []
    const wanted = kind === 'CROSSING' ? 'LAND_PORT' : kind
    const ofKind = called.filter(({ properties }) => properties?.portKind === wanted)
    const others = called.filter((port) => mayBe(kind, port, name))
    const meant = ofKind.length > 0 ? ofKind : others
    const ofThatName = meant.filter((each) => folded(each.name) === folded(name))
    const [found, ...more] = ofThatName.length > 0 ? ofThatName : meant
    return more.length === 0 ? found?.id : undefined
  }
}

/** Whether a port of another kind may be meant: for a crossing the terminal on land of that very name, for a port anything but a crossing. */
function mayBe(kind: GatewayRow['kind'], { name, properties }: EntityDraft, called: string): boolean {
  if (kind !== 'CROSSING') return properties?.portKind !== 'LAND_PORT'
  return properties?.portKind === 'DRY_PORT' && folded(name) === folded(called)
}

/** `Desaguadero (Bolivia)` → `Desaguadero` */
function withoutBrackets(name: string): string {
  return name.replace(/ \([^()]*\)$/, '')
}
