import type { Position } from '../cypher/knowledge/routes/position.ts'
import { kilometresBetween } from '../cypher/knowledge/routes/position.ts'
import { folded } from './folded.ts'
import { type LocodeRow, positionOf } from './locode-row.ts'
import type { Locodes } from './locodes.ts'
import { MalformedData } from './malformed.ts'
import { type CrossingPair, crossingPorts } from './ports-of-crossings.ts'
import { readWorldPorts, type WorldPort } from './world-port-row.ts'

/** How far apart two positions of one port may lie, in kilometres: large ports stretch, and sources point at the town or at the roads. */
const farthestApart = 30

/** The same for a place that is called by an alias of a port, which may be the name of the town nearby. */
const farthestByAlias = 10

/** The ports of the world by code and by name. */
export class WorldPorts {
  /** The ports of `world_ports.csv`, then the border crossings that are none of them. */
  readonly ports: readonly WorldPort[]
  /** Which two face each other over a border. */
  readonly pairs: readonly CrossingPair[]
  private readonly byCode = new Map<string, WorldPort>()
  private readonly byName = new Map<string, WorldPort[]>()
  private readonly ids = new Set<string>()

  /** @throws {MalformedData} if the file can't be read, or two ports have a code in common */
  constructor(locodes: Locodes) {
    const listed = readWorldPorts()
    this.index(listed)
    const { ports, pairs } = crossingPorts(this, locodes)
    const changed = new Map(ports.map((port) => [port.id, port]))
    this.ports = [...new Map([...listed, ...ports].map((port) => [port.id, changed.get(port.id) ?? port])).values()]
    this.pairs = pairs
    this.byCode.clear()
    this.byName.clear()
    this.index(this.ports)
  }

  private index(ports: readonly WorldPort[]): void {
    for (const port of ports) {
      this.ids.add(port.id)
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

  has(id: string): boolean {
    return this.ids.has(id)
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
    const ofThatName = called.filter((port) => folded(port.name) === folded(name))
    if (at) return nearest(ofThatName, at, farthestApart) ?? nearest(called, at, farthestByAlias)
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

function nearest(ports: readonly WorldPort[], at: Position, within: number): WorldPort | undefined {
  return ports.find(({ position }) => position && kilometresBetween(position, at) <= within)
}
