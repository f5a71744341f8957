import { describe, expect, it } from 'vitest'
import { blockAt } from '../../src/web/pages/story/block-at.ts'
import { fileName, fileOf, type ReaderStory, readStory } from '../../src/web/pages/story/file.ts'
import { limits } from '../../src/web/pages/story/limits.ts'
import { piecesOf, targetOf } from '../../src/web/pages/story/markdown.ts'
import { fitsInLink, sharedPath, storyInLink } from '../../src/web/pages/story/shared-link.ts'

const story: ReaderStory = {
  entrepotStory: 1,
  language: 'en',
  title: 'Tin, 锡',
  lead: 'In short',
  blocks: [
    { kind: 'text', text: '## Why\n\nBecause of **tin**, says [a claim](/claim/F023).' },
    { kind: 'claim', claim: 'F023' },
    { kind: 'answer', path: '/q/route/port:CNURM/place:KZALA', show: 'map' },
    { kind: 'answer', path: '/q/route/place:RUMOW/port:IRBND?way=1', show: 'map' },
    { kind: 'chart', of: 'country:MMR', measure: 'EXPORT_VALUE' },
    { kind: 'conflict', conflict: 'two-values~F004~F067' },
  ],
}
const codeOf = (path: string) => new URLSearchParams(path.split('?')[1]).get('s') ?? ''
const problemOf = async (code: string) => {
  const read = await storyInLink(code)
  return 'problem' in read ? read.problem : null
}
const inFile = (change: object) => {
  const read = readStory(JSON.stringify({ ...story, ...change }))
  return 'problem' in read ? read.problem : null
}

describe('a story in its own link', () => {
  it('is the same after the way through the link, and through a file', async () => {
    expect(await storyInLink(codeOf(await sharedPath(story)))).toEqual({ story })
    expect(readStory(fileOf(story))).toEqual({ story })
    expect(fileName(story)).toBe('tin-锡.entrepot-story.json')
  })

  it('consists of letters that no program that passes it on escapes', async () => {
    expect(await sharedPath(story)).toMatch(/^\/story\/shared\?s=[\w-]+$/)
  })

  it('that is damaged is called so', async () => {
    const code = codeOf(await sharedPath(story))
    expect(await problemOf(code.slice(0, -20))).toEqual({ what: 'damaged' })
    expect(await problemOf('~~~')).toEqual({ what: 'damaged' })
    expect(await problemOf('')).toEqual({ what: 'damaged' })
  })

  it('that would unpack to megabytes is refused before it does', async () => {
    const bomb = await sharedPath({ ...story, lead: 'a'.repeat(5_000_000) })
    expect(bomb.length).toBeLessThan(limits.link)
    const before = process.memoryUsage().rss
    expect(await problemOf(codeOf(bomb))).toEqual({ what: 'tooLarge' })
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
  })

  it('that is longer than a link may be is refused unread, and known before it is sent', async () => {
    expect(await problemOf('a'.repeat(limits.link + 1))).toEqual({ what: 'tooLarge' })
    const long = Array.from({ length: 12_000 }, (_, index) => Math.sin(index).toString(36)).join('')
    const texts = [0, 1, 2, 3].map((part) => ({
      kind: 'text' as const,
      text: long.slice(part * 5_000, (part + 1) * 5_000),
    }))
    expect(fitsInLink(await sharedPath({ ...story, blocks: texts }))).toBe(false)
    expect(fitsInLink(await sharedPath(story))).toBe(true)
  })
})

describe('a story of a stranger', () => {
  it.each([
    ['no JSON', '{', { what: 'notJson' }],
    ['no story', '{"a":1}', { what: 'notAStory' }],
    ['a list', '[]', { what: 'notAStory' }],
    ['a later format', '{"entrepotStory":2}', { what: 'newer', version: '2' }],
  ])('that is %s is refused with what is wrong', (_, text, problem) => {
    expect(readStory(text)).toEqual({ problem })
  })

  it.each([
    [
      { kind: 'script', text: 'alert(1)' },
      { what: 'block', place: 2, field: 'kind', value: 'script' },
    ],
    [
      { kind: 'text', text: 7 },
      { what: 'block', place: 2, field: 'text', value: '7' },
    ],
    [
      { kind: 'text', text: 'a'.repeat(limits.text + 1) },
      { what: 'block', place: 2, field: 'text' },
    ],
    [
      { kind: 'claim', claim: '../../graphql' },
      { what: 'block', place: 2, field: 'claim', value: '../../graphql' },
    ],
    [
      { kind: 'answer', path: 'https://evil.example/q/conflicts', show: 'map' },
      { what: 'block', place: 2, field: 'path' },
    ],
    [
      { kind: 'answer', path: '/q/nothing', show: 'map' },
      { what: 'block', place: 2, field: 'path' },
    ],
    [
      { kind: 'answer', path: '/q/conflicts', show: 'dance' },
      { what: 'block', place: 2, field: 'show', value: 'dance' },
    ],
    [
      { kind: 'chart', of: 'country:CHN', measure: 'MOOD' },
      { what: 'block', place: 2, field: 'measure', value: 'MOOD' },
    ],
    [
      { kind: 'claim', claim: 'F1', onclick: 'alert(1)' },
      { what: 'block', place: 2, field: 'onclick' },
    ],
  ])('with the block %o is refused, and the block and its field are named', (block, problem) => {
    expect(inFile({ blocks: [story.blocks[0], block] })).toMatchObject(problem)
  })

  it('has bounded numbers of blocks and scenes, and bounded texts', () => {
    const text = { kind: 'text', text: '' }
    expect(inFile({ blocks: Array(limits.blocks).fill(text) })).toBeNull()
    expect(inFile({ blocks: Array(limits.blocks + 1).fill(text) })).toEqual({ what: 'tooManyBlocks' })
    const claim = { kind: 'claim', claim: 'F1' }
    expect(inFile({ blocks: Array(limits.scenes + 1).fill(claim) })).toEqual({ what: 'tooManyScenes' })
    expect(inFile({ title: 'a'.repeat(limits.title + 1) })).toMatchObject({ what: 'field', field: 'title' })
    expect(inFile({ language: 'fr' })).toMatchObject({ what: 'field', field: 'language', value: 'fr' })
    expect(readStory(' '.repeat(limits.file + 1))).toEqual({ problem: { what: 'tooLarge' } })
  })
})

describe('the text of a story', () => {
  it.each([
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['vbscript:x', null],
    ['//evil.example/x', null],
    ['/\\evil.example', null],
    ['ftp://evil.example', null],
    ['mailto:a@b.example', null],
    ['https://example.org/a', { address: 'https://example.org/a' }],
    ['/claim/F148?lang=zh#a', { path: '/claim/F148?lang=zh#a' }],
  ])('a link to %s leads to %o', (href, target) => {
    expect(targetOf(href)).toEqual(target)
  })

  it('has headings below the title, paragraphs and emphasis, and shows HTML and pictures as what was typed', () => {
    expect(piecesOf('# One\n\nA **b** <script>x</script> ![y](/z)')).toEqual([
      { tag: 'h2', href: null, within: ['One'] },
      {
        tag: 'p',
        href: null,
        within: [
          'A ',
          { tag: 'strong', href: null, within: ['b'] },
          ' <script>x</script> !',
          { tag: 'a', href: '/z', within: ['y'] },
        ],
      },
    ])
  })
})

describe('the scene of a page', () => {
  it.each([
    ['/claim/F148', { kind: 'claim', claim: 'F148' }],
    [
      'http://site.example/conflict/two-values~F004~F067?lang=zh',
      { kind: 'conflict', conflict: 'two-values~F004~F067' },
    ],
    ['/q/route/port:CNURM/place:KZALA', { kind: 'answer', path: '/q/route/port:CNURM/place:KZALA', show: 'map' }],
    ['/q/said-about/country:CHN?view=graph', { kind: 'answer', path: '/q/said-about/country:CHN', show: 'list' }],
    ['http://other.example/claim/F148', null],
    ['/claim/%E0%A4%A', null],
    ['/graphql', null],
  ])('at %s is %o', (address, block) => {
    expect(blockAt(address, 'http://site.example')).toEqual(block)
  })
})
