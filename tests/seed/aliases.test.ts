import { describe, expect, test } from 'vitest'
import { addAliases } from '../../seed/aliases.ts'
import { Draft } from '../../seed/draft.ts'
import { drafted, entity } from './drafted.ts'

const cited = { basis: 'REFERENCE', citations: [{ source: 'source:x' }] } as const

describe('words that people search for', () => {
  test('a country has its names in other languages, and what it is called besides', () => {
    expect(entity('country:KAZ').aliases).toEqual(
      expect.arrayContaining(['Казахстан', 'Қазақстан', 'Kazajistán', 'قزاقستان']),
    )
    expect(entity('region:CENTRAL_ASIA').aliases).toContain('Средняя Азия')
    expect(entity('organization:EAEU').aliases).toContain('ЕАЭС')
  })

  test('a Chinese name is taken only where there is none', () => {
    const draft = new Draft()
    draft.entity({ id: 'commodity:08', kind: 'COMMODITY', name: 'Edible fruit', ...cited })
    draft.entity({ id: 'commodity:cotton', kind: 'COMMODITY', name: 'Cotton', nameZh: '棉', ...cited })
    addAliases(draft)
    expect(draft.entities.get('commodity:08')).toMatchObject({ nameZh: '水果', basis: 'REFERENCE' })
    expect(draft.entities.get('commodity:cotton')).toMatchObject({
      nameZh: '棉',
      aliases: expect.arrayContaining(['棉花']),
    })
  })

  test('words find the entity that has replaced theirs, and what they name by kind and name', () => {
    const draft = new Draft()
    draft.entity({ id: 'port:NEW', kind: 'PORT', name: 'Horgos', ...cited })
    draft.redirects.set('port:CNHRS', 'port:NEW')
    draft.entity({ id: 'railway:X', kind: 'RAILWAY', name: 'Baikal–Amur Mainline', ...cited })
    addAliases(draft)
    expect(draft.entities.get('port:NEW')?.aliases).toContain('Хоргос')
    expect(draft.entities.get('railway:X')?.aliases).toContain('BAM')
  })

  test('a row whose entity is not there is reported, and nothing else', () => {
    const reported = drafted.unresolved.filter(({ file }) => file.endsWith('aliases.yaml'))
    for (const { what } of reported) {
      const [, id] = /^(\S+) is not in the graph$/.exec(what) ?? []
      if (id) expect(drafted.entities.has(id)).toBe(false)
      else expect(what).toMatch(/^no \w+ is called /)
    }
    expect(reported.length).toBeLessThan(60)
  })

  test('no alias is the name or a code of its entity in another spelling', () => {
    for (const { name, aliases = [] } of drafted.entities.values()) expect(aliases, name).not.toContain(name)
  })
})
