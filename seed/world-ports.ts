import type { Position } from '../cypher/knowledge/routes/position.ts'
import { kilometresBetween } from '../cypher/knowledge/routes/position.ts'
import { folded } from './folded.ts'
import { type LocodeRow, positionOf } from './locode-row.ts'
import { MalformedData } from './malformed.ts'
import { readWorldPorts, type WorldPort } from './world-port-row.ts'

/** How far apart two positions of one port may lie, in kilometres: large ports stretch, and sources point at the town or at the roads. */
const farthestApart = 30

/** The ports of the world by code and by name. */
export class WorldPorts {
  readonly ports: readonly WorldPort[]
  private readonly byCode = new Map<string, WorldPort>()
  private readonly byName = new Map<string, WorldPort[]>()

  /** @throws {MalformedData} if the file can't be read, or two ports have a code in common */
  constructor() {
    this.ports = readWorldPorts()
    for (const port of this.ports) {
      for (const code of port.codes) {
        if (this.byCode.has(code))
          throw new MalformedData(port, `${code} is also a code of ${this.byCode.get(code)?.name}`)
        this.byCode.set(code, port)
      }
      for (const name of new Set([port.name, ...port.aliases].map(folded))) {
        const key = `${port.country}:${name}`
        this.byName.set(key, [...(this.byName.get(key) ?? []), port])
      }
    }
  }

  /** The port that has a UN/LOCODE, as its own or as one of its others: CNSHA, CNSGH and CNSHG are all Shanghai. */
  ofCode(code: string): WorldPort | undefined {
    return this.byCode.get(code)
  }

  /**
   * The port of a country (alpha-2) with a given name or alias, ignoring case and accents.
   * @param at where it should lie; without it, a name that several ports share finds none
   */
  named(country: string, name: string, at?: Position): WorldPort | undefined {
    const called = this.byName.get(`${country}:${folded(name)}`) ?? []
    if (at) return called.find(({ position }) => kilometresBetween(position, at) <= farthestApart)
    const ofThatName = called.filter((port) => folded(port.name) === folded(name))
    const ports = ofThatName.length > 0 ? ofThatName : called
    return ports.length === 1 ? ports[0] : undefined
  }

  /** The port that a row of UN/LOCODE stands for: the one with its code, or one of its name nearby, of which it is another entry. */
  ofRow(row: LocodeRow): WorldPort | undefined {
    const own = this.ofCode(row.unlocode)
    const at = positionOf(row)
    return own ?? (at && this.named(row.country, row.name, at))
  }
}
