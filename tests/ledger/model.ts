/** A port as a reader sees it. */
interface Port {
  name: string
  readonly aliases: Set<string>
}

/** Something that somebody did. Ids are those that they had when it was done. */
export type Done =
  | { readonly act: 'RENAME'; readonly port: string; readonly name: string }
  | { readonly act: 'ASSERT'; readonly claim: string; readonly reporter: string; readonly value: string }
  | { readonly act: 'SAY'; readonly claim: string; readonly port: string }
  | { readonly act: 'RETRACT'; readonly claim: string }
  | { readonly act: 'MERGE'; readonly from: string; readonly into: string }
  | { readonly act: 'IMPORT'; readonly job: string; readonly parts: readonly Done[] }

/** What the editions of the data have that differs between them. */
export const editions = [
  { vietnam: 'Viet Nam', haiphong: false },
  { vietnam: 'Vietnam', haiphong: true },
  { vietnam: 'Viêt Nam', haiphong: false },
] as const

export interface Seen {
  readonly names: Readonly<Record<string, string>>
  readonly aliases: Readonly<Record<string, readonly string[]>>
  readonly claims: Readonly<Record<string, string>>
  readonly trades: readonly string[]
  readonly redirects: Readonly<Record<string, string>>
}

/**
 * The simplest ledger there can be: it keeps what was done in order, and to look at the graph it does all of it again from the last edition of
 * the data on, but for what was taken back.
 */
export class Model {
  edition = 0
  /** What was done, by the id of its entry. */
  readonly done = new Map<string, Done>()
  readonly takenBack = new Set<string>()

  see(): Seen {
    const { vietnam, haiphong } = editions[this.edition] as (typeof editions)[number]
    const ports = new Map<string, Port>([
      ['port:CNHRS', { name: 'Horgos', aliases: new Set() }],
      ['port:KZKHG', { name: 'Khorgos', aliases: new Set() }],
      ['port:CNSHA', { name: 'Shanghai', aliases: new Set() }],
    ])
    const claims = new Map([
      ['statement:F1', 'country:CHN'],
      ['observation:F2', 'country:CHN 31200000000'],
      ['observation:F3', 'country:CHN 62400000000'],
    ])
    const redirects = new Map([['port:CNOLD', 'port:CNHRS']])
    for (const [entry, done] of this.done) if (!this.takenBack.has(entry)) again(done, ports, claims, redirects)
    const all = [...ports, ['country:VNM', { name: vietnam, aliases: new Set<string>() }] as const]
    if (haiphong) all.push(['port:VNHPH', { name: 'Haiphong', aliases: new Set() }])
    return {
      names: Object.fromEntries(all.map(([id, { name }]) => [id, name])),
      aliases: Object.fromEntries(
        all.map(([id, { name, aliases }]) => [id, [...aliases].filter((each) => each !== name).sort()]),
      ),
      claims: Object.fromEntries(claims),
      trades: [...claims]
        .flatMap(([id, said]) =>
          id.startsWith('observation:') && !id.startsWith('observation:F') ? [`${id} ${said.split(' ')[0]}`] : [],
        )
        .sort(),
      redirects: Object.fromEntries(redirects),
    }
  }
}

function again(
  done: Done,
  ports: Map<string, Port>,
  claims: Map<string, string>,
  redirects: Map<string, string>,
): void {
  switch (done.act) {
    case 'RENAME': {
      const port = ports.get(done.port)
      if (!port || port.name === done.name) return
      port.aliases.add(port.name)
      port.name = done.name
      return
    }
    case 'ASSERT':
      claims.set(done.claim, `${done.reporter} ${done.value}`)
      return
    case 'SAY':
      claims.set(done.claim, done.port)
      return
    case 'IMPORT':
      for (const part of done.parts) again(part, ports, claims, redirects)
      return
    case 'RETRACT':
      claims.delete(done.claim)
      if (done.claim === 'observation:F2') claims.delete('observation:F3')
      return
    case 'MERGE': {
      const [old, kept] = [ports.get(done.from), ports.get(done.into)]
      if (!old || !kept) return
      for (const name of [old.name, ...old.aliases]) kept.aliases.add(name)
      ports.delete(done.from)
      for (const [id, target] of redirects) if (target === done.from) redirects.set(id, done.into)
      redirects.set(done.from, done.into)
      for (const [id, port] of claims) if (port === done.from) claims.set(id, done.into)
    }
  }
}
