import { GraphQLError } from 'graphql'
import { Parser } from 'n3'
import { beforeAll, expect, it } from 'vitest'
import type { GraphqlPlugin } from '../../src/serving/graphql.ts'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { site, siteOver } from './things.ts'

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'
const formats = { jsonld: 'application/ld+json', ttl: 'text/turtle', nt: 'application/n-triples' } as const
const things = ['/entity/country:KAZ', '/claim/F148', '/source/S4'] as const

onEachEngine('linked data by content negotiation', (graph) => {
  let get: Awaited<ReturnType<typeof siteOver>>
  beforeAll(async () => {
    get = await siteOver(graph)
  })
  const typeOf = ({ headers }: Response) => headers.get('content-type')?.replace('; charset=utf-8', '')

  it.each(things)('%s is the same by its Accept header and by its ending', async (path) => {
    for (const [ending, type] of Object.entries(formats)) {
      const accepted = await get(path, { headers: { accept: type } })
      const named = await get(`${path}.${ending}`, { headers: { accept: browser } })
      expect([accepted.status, typeOf(accepted), named.status, typeOf(named)]).toEqual([200, type, 200, type])
      expect(accepted.headers.get('vary')).toContain('accept')
      expect(accepted.headers.get('access-control-allow-origin')).toBe('*')
      expect(accepted.headers.get('link')).toContain(`<${site}${path}.ttl>; rel="alternate"; type="text/turtle"`)
      expect(await named.text()).toBe(await accepted.text())
    }
  })

  it.each(things)('the page of %s is for browsers, and names the other forms', async (path) => {
    for (const accept of [browser, '*/*']) {
      const page = await get(path, { headers: { accept } })
      expect([page.status, typeOf(page)]).toEqual([200, 'text/html'])
      expect(page.headers.get('link')).toContain(`<${site}${path}.jsonld>; rel="alternate"; type="application/ld+json"`)
      expect(await page.text()).toContain(`<link rel="alternate" type="text/turtle" href="${site}${path}.ttl">`)
    }
  })

  it('an answer that the client has is not sent again, and HEAD sends none', async () => {
    const headers = { accept: 'text/turtle' }
    const first = await get('/claim/F148', { headers })
    const etag = first.headers.get('etag') ?? ''
    const again = await get('/claim/F148', { headers: { ...headers, 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await get('/claim/F148', { headers: { accept: 'application/n-triples', 'if-none-match': etag } })
    expect(other.status).toBe(200)
    const head = await get('/claim/F148', { method: 'HEAD', headers })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
  })

  it('what is not there in any format that a client takes is refused with the list of those that are', async () => {
    const refused = await get('/claim/F148', { headers: { accept: 'application/pdf' } })
    expect(refused.status).toBe(406)
    expect(await refused.text()).toContain('text/html, application/ld+json, text/turtle, application/n-triples')
  })

  it('a name leads to where the thing is told of, and a former id to the present one', async () => {
    const lead = async (path: string) => {
      const { status, headers } = await get(path, { headers: { accept: 'text/turtle' } })
      return [status, headers.get('location')]
    }
    expect(await lead('/id/country:KAZ')).toEqual([303, '/entity/country:KAZ'])
    expect(await lead('/id/observation:F148')).toEqual([303, '/claim/F148'])
    expect(await lead('/id/source:S4.ttl')).toEqual([303, '/source/S4.ttl'])
    expect(await lead('/claim/observation:F148')).toEqual([301, '/claim/F148'])
    expect(await lead('/entity/country:XXX')).toEqual([404, null])
  })

  it('a claim says what it states of itself, and nothing of the countries that it speaks of', async () => {
    const quads = new Parser().parse(await (await get('/claim/F148.ttl')).text())
    const of = (subject: string) => quads.filter((quad) => quad.subject.value === site + subject)
    const objects = (subject: string, word: string) =>
      of(subject).flatMap(({ predicate, object }) => (predicate.value.endsWith(word) ? [object.value] : []))
    expect(of('/entity/country:CHN')).toEqual([])
    expect(objects('/claim/F148', 'hadPrimarySource')).toEqual([`${site}/source/S4#paragraph-2`])
    expect(objects('/claim/F148', 'wasAttributedTo')).toEqual([`${site}/entity/organization:GACC`])
    expect(objects('/claim/F148#quantity', 'comparator')).toEqual([`${site}/vocabulary#Comparator-MORE_THAN`])
    expect(objects('/claim/F148#quantity', 'minValue')).toEqual(['240000000000'])
    expect(objects('/claim/F148#quantity', 'org/value')).toEqual([])
  })

  it('a country is the same as an item of Wikidata, and its codes name their lists', async () => {
    const text = await (await get('/entity/country:KAZ.nt')).text()
    const kazakhstan = `<${site}/entity/country:KAZ`
    expect(text).toContain(`${kazakhstan}> <https://schema.org/sameAs> <http://www.wikidata.org/entity/Q232> .`)
    expect(text).toContain(`${kazakhstan}#iso3> <https://schema.org/propertyID> "ISO 3166-1 alpha-3" .`)
    expect(text).toContain(`${kazakhstan}#iso3> <https://schema.org/value> "KAZ" .`)
  })

  it('where two sources disagree, both are told as claims that disagree', async () => {
    const dump = await (await get('/claim/F004.nt')).text()
    expect(dump).toMatch(/claim\/F004> <[^>]*#disagreesWith> <[^>]*claim\/F\d+>/)
  })

  it('the vocabulary is a page and a document', async () => {
    const page = await get('/vocabulary', { headers: { accept: browser } })
    expect([typeOf(page), (await page.text()).includes('id="Comparator-MORE_THAN"')]).toEqual(['text/html', true])
    const turtle = await get('/vocabulary', { headers: { accept: 'text/turtle' } })
    expect(typeOf(turtle)).toBe('text/turtle')
    expect(new Parser().parse(await turtle.text()).length).toBeGreaterThan(1_000)
  })
})

onEmbedded('linked data and plugins', (graph) => {
  it('a plugin that refuses strangers refuses them linked data', async () => {
    const members: GraphqlPlugin = {
      onExecute() {
        throw new GraphQLError('Sign in', { extensions: { code: 'FORBIDDEN' } })
      },
    }
    const get = await siteOver(graph, { plugins: [members] })
    for (const path of [...things.map((thing) => `${thing}.ttl`), '/dump.nq']) {
      const response = await get(path)
      expect([path, response.status, (await response.json()).error]).toEqual([path, 403, 'Sign in'])
    }
  })

  it('a dump that can not be read to its end breaks off', async () => {
    let operations = 0
    const failing: GraphqlPlugin = {
      onExecute() {
        operations += 1
        if (operations > 5) throw new GraphQLError('No more')
      },
    }
    const get = await siteOver(graph, { plugins: [failing] })
    const response = await get('/dump.nq')
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
  })
})
