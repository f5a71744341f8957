import { readCommodityGroups } from './commodity-groups.ts'
import { folded, slug } from './folded.ts'
import { readYaml } from './read-yaml.ts'

interface Names {
  readonly names: Readonly<Record<string, ShortName>>
  readonly same: Readonly<Record<string, string>>
}

/** The short name of a heading or code of the Harmonized System. */
export interface ShortName {
  readonly name: string
  readonly zh?: string
  readonly goods?: readonly string[]
}

/** The short names of commodities, and the commodity that each name of a good refers to. */
export class CommodityNames {
  private readonly content = readYaml<Names>('commodity_names.yaml').content
  private readonly goods = new Map<string, string>()
  private readonly merged = new Map<string, string>()

  constructor() {
    for (const [code, { name, goods = [] }] of Object.entries(this.content.names))
      for (const good of [name, ...goods]) this.goods.set(folded(good), `commodity:${code}`)
    for (const [good, id] of Object.entries(this.content.same)) this.goods.set(folded(good), id)
    for (const { name, merge_into } of readCommodityGroups().groups)
      if (merge_into) this.merged.set(folded(name), `commodity:${merge_into}`)
  }

  /** The short name of a code: `0810.60`. */
  shortNameOf(code: string): ShortName | undefined {
    return this.content.names[code]
  }

  /** The six-digit codes with a short name. Both profiles include them. */
  get subheadings(): readonly string[] {
    return Object.keys(this.content.names).filter((code) => code.includes('.'))
  }

  /** The commodity for the name of a good: a code of the Harmonized System, or else a commodity of our own. */
  idOf(good: string): string {
    return this.merged.get(folded(good)) ?? this.formerIdOf(good)
  }

  /** The same without regard to groups that have been merged, for ids of claims: these stay as they were. */
  formerIdOf(good: string): string {
    return this.goods.get(folded(good)) ?? `commodity:${slug(good)}`
  }
}
