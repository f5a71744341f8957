import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { questionInWords } from '../../src/web/explorer/ask/question-in-words.ts'
import { copyableOf } from '../../src/web/explorer/copy-as/copyable.ts'
import { type Copyable, type Form, snippets } from '../../src/web/explorer/copy-as/snippets.ts'
import { withValues } from '../../src/web/explorer/copy-as/with-values.ts'
import { answer } from '../../src/web/explorer/questions/answer.ts'
import { blanksOf } from '../../src/web/explorer/questions/blanks-of.ts'
import { answerPath, sceneOf } from '../../src/web/explorer/scene/scene-link.ts'
import { speechIn, wordsIn } from '../../src/web/explorer/words/language.tsx'
import { type Ask, dataOf, operationOf, type Response } from '../../src/web/shared/graphql/ask.ts'
import { lacksPython, lacksR, python, run, runPython } from '../clients/run.ts'
import { onEmbedded } from '../engines.ts'
import { post, served } from '../serving/serving.ts'

/** What one copies at the page of a path. */
async function copyableAt(site: string, path: string, language: 'en' | 'zh' = 'en'): Promise<Copyable> {
  const ask: Ask = async (document, variables) =>
    dataOf((await post(site, operationOf(document, variables))).body as Response<never>)
  const [pathname = '', search = ''] = path.split('?')
  const scene = sceneOf({ pathname, search })
  const found = await answer(ask, scene)
  if (!found) throw new Error(`No answer is at ${path}`)
  const speech = speechIn(language, await wordsIn(language), false)
  return copyableOf(
    questionInWords(found.question, blanksOf(found), speech),
    found.operation,
    answerPath(scene),
    path,
    { origin: site, day: '2026-11-28' },
    speech,
  )
}

const horgos: Copyable = {
  title: 'What is said about "Horgos" & <others>?',
  origin: 'https://entrepot.example',
  path: '/q/said-about/port:CNHRS?view=table&lang=en',
  file: '/q/said-about/port:CNHRS.csv?lang=en',
  operation: { query: 'query Said($about: ID!) {\n  entity(id: $about) { name }\n}', variables: { about: "it's" } },
  citation: 'Cited.',
}

onEmbedded('an answer copied as', (graph) => {
  it.each([
    '/q/ports-serving/region:CENTRAL_ASIA',
    '/q/linked/commodity:0810.60/country:THA?asOf=2024-01-01',
    '/q/said-about/port:CNHRS',
    '/q/trade-of/country:KAZ',
    '/q/supply/country:CHN/commodity:2609',
    '/q/conflicts',
    '/q/route/port:CNCKG/port:DEDUI?way=1',
    '/q/around/organization:ASEAN',
  ])('GraphQL and curl, the answer at %s is what the server answers to it', async (path) => {
    const site = await served(graph)
    const copied = await copyableAt(site, path)
    const { body } = await post(site, { query: snippets.graphql(copied) })
    expect(body.errors).toBeUndefined()
    const byCurl = JSON.parse(await run('sh', ['-c', snippets.curl(copied)]))
    expect(byCurl.data).toEqual(body.data)
    expect(Object.values(byCurl.data).every((part) => part !== null)).toBe(true)
  })

  it.skipIf(lacksPython)('Python without packages prints every row of its file', async () => {
    const site = await served(graph)
    for (const [path, language] of [
      ['/q/ports-serving/region:CENTRAL_ASIA', 'zh'],
      ['/q/route/port:CNCKG/port:DEDUI?way=1', 'en'],
    ] as const) {
      const copied = await copyableAt(site, path, language)
      const rows = parse(await (await fetch(site + copied.file)).text(), { bom: true, columns: true }) as object[]
      const asJson = snippets.python(copied).replace('print(row)', 'print(__import__("json").dumps(row))')
      const printed = (await run(python, ['-I', '-S', '-c', asJson])).trimEnd().split('\n')
      expect(printed.length).toBeGreaterThan(2)
      expect(printed.map((line) => JSON.parse(line))).toEqual(rows)
      expect((await run(python, ['-I', '-S', '-c', snippets.python(copied)])).trimEnd().split('\n').length).toBe(
        rows.length,
      )
    }
  })

  it.skipIf(lacksPython)('Python with pandas reads its file', async () => {
    const copied = await copyableAt(await served(graph), '/q/ports-serving/region:CENTRAL_ASIA')
    expect(await runPython(snippets.pandas(copied))).toMatch(/Rank.*\n/)
  })

  it.skipIf(lacksR)('R reads its file', async () => {
    const copied = await copyableAt(await served(graph), '/q/ports-serving/region:CENTRAL_ASIA')
    expect(await run('Rscript', ['-e', snippets.r(copied)])).toMatch(/Rank.*\n/)
  })

  it('a link, it names the language and the view that is shown, and is not in a frame', async () => {
    const site = await served(graph)
    const { path } = await copyableAt(site, '/q/route/port:CNCKG/port:DEDUI?way=1&view=table&embed=', 'zh')
    expect(path).toBe('/q/route/port:CNCKG/port:DEDUI?way=1&view=table&lang=zh')
    expect((await copyableAt(site, '/q/conflicts')).file).toBe('/q/conflicts.csv?lang=en')
  })

  it('a citation, it has the question, the permalink and the day', async () => {
    const copied = await copyableAt(await served(graph), '/q/route/country:CHN/country:LAO?asOf=2023-01-01')
    expect(snippets.citation(copied)).toMatch(
      /^“Route from China to Laos by rail as of 1 January 2023”\. Entrepôt, http:.*\/q\/route\/country:CHN\/country:LAO\?asOf=2023-01-01 \(accessed 2026-11-28\)\.$/,
    )
  })
})

it('code to embed an answer has its address in quotes that nothing in it ends', () => {
  expect(snippets.frame(horgos)).toBe(
    '<iframe src="https://entrepot.example/q/said-about/port:CNHRS?view=table&amp;lang=en&amp;embed" title="What is said about &quot;Horgos&quot; &amp; &lt;others&gt;?" width="100%" height="560" loading="lazy" style="border:0"></iframe>',
  )
  expect(snippets.element(horgos).split('\n')).toEqual([
    '<script type="module" src="https://entrepot.example/entrepot-view.js"></script>',
    '<entrepot-view src="/q/said-about/port:CNHRS?view=table&amp;lang=en" title="What is said about &quot;Horgos&quot; &amp; &lt;others&gt;?"></entrepot-view>',
  ])
})

it('an apostrophe does not end the words that curl is given', async () => {
  const words = snippets.curl(horgos).replace('curl', 'printf "%s\\n"')
  expect((await run('sh', ['-c', words])).trimEnd().split('\n').at(-1)).toBe(JSON.stringify(horgos.operation))
})

it('the code for pandas and R begins with the question and reads the file, mark of UTF-8 and all', () => {
  expect(snippets.pandas(horgos)).toBe(
    [
      '# What is said about "Horgos" & <others>?',
      'import pandas as pd',
      '',
      'answer = pd.read_csv("https://entrepot.example/q/said-about/port:CNHRS.csv?lang=en", encoding="utf-8-sig")',
      'print(answer)',
    ].join('\n'),
  )
  expect(snippets.r(horgos)).toBe(
    [
      '# What is said about "Horgos" & <others>?',
      'answer <- read.csv("https://entrepot.example/q/said-about/port:CNHRS.csv?lang=en", fileEncoding = "UTF-8-BOM", check.names = FALSE)',
      'print(answer)',
    ].join('\n'),
  )
  for (const form of ['pandas', 'python', 'r', 'graphql'] satisfies Form[])
    expect(snippets[form]({ ...horgos, title: 'Two\nlines' }), 'a comment is one line').toMatch(/^# Two lines\n/)
})

it('the variables of an operation become its defaults, enums without quotes', () => {
  const query =
    'query Q($a: ID!, $b: [Relation!], $c: Int, $d: PartialDate, $e: String) { f(a: $a, b: $b, c: $c, d: $d, e: $e) }'
  const variables = { a: 'KAZ', b: ['STOPS_AT', 'IN'], c: 3, d: '2016-01' }
  expect(withValues({ query, variables })).toContain(
    '($a: ID! = "KAZ", $b: [Relation!] = [STOPS_AT, IN], $c: Int = 3, $d: PartialDate = "2016-01", $e: String)',
  )
})
