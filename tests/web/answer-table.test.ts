import { expect, it } from 'vitest'
import { questionInWords } from '../../src/web/explorer/ask/question-in-words.ts'
import { type Answer, answer } from '../../src/web/explorer/questions/answer.ts'
import { blanksOf } from '../../src/web/explorer/questions/blanks-of.ts'
import type { Question } from '../../src/web/explorer/scene/scene.ts'
import { csvOfRows } from '../../src/web/explorer/tables/csv.ts'
import { csvOfAnswer, fileName } from '../../src/web/explorer/tables/csv-of-answer.ts'
import { tableOfAnswer } from '../../src/web/explorer/tables/table-of-answer.ts'
import { type Speech, speechIn, wordsIn } from '../../src/web/explorer/words/language.tsx'
import { type Ask, dataOf, operationOf } from '../../src/web/shared/graphql/ask.ts'
import { onEachEngine } from '../engines.ts'
import { served } from '../serving/serving.ts'

const inEnglish = async () => speechIn('en', await wordsIn('en'), false)

/** Asks a server as the explorer does. */
const askingAt =
  (address: string): Ask =>
  async (document, variables) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(operationOf(document, variables)),
    })
    return dataOf(await response.json())
  }

const title = (found: Answer, speech: Speech) => questionInWords(found.question, blanksOf(found), speech)

onEachEngine('the table of an answer', (graph) => {
  const answered = async (question: Question, ...blanks: string[]) =>
    (await answer(askingAt(await served(graph)), { question, blanks })) as Answer

  it('the ports that serve a place come with rank, modes, treaty and kilometres, in a file named after the question', async () => {
    const speech = await inEnglish()
    const ports = await answered('ports', 'region:CENTRAL_ASIA')
    expect(fileName(title(ports, speech), 'csv')).toBe('ports-serving-central-asia.csv')
    const [head, ...rows] = csvOfAnswer(tableOfAnswer(ports, speech), speech, 'https://entrepot.example').split('\r\n')
    expect(head).toMatch(/^Rank,Port,Country,Role,.*Kilometres,By way of,.*Sources,Licences,Address$/)
    const horgos = rows.find((row) => /^\d+,Horgos,China,/.test(row)) ?? ''
    expect(horgos).toMatch(/^\d+,Horgos,China,gateway,land crossing,/)
    expect(horgos).toContain('"rail, road"')
    expect(horgos).toMatch(/,https:\/\/entrepot\.example\/entity\/port:CNHRS$/)
    expect(rows.indexOf(horgos)).toBeLessThan(15)
  })

  it('the numbers of an answer keep their values, units and periods, and their claims have addresses', async () => {
    const speech = await inEnglish()
    const linked = await answered('linked', 'country:CHN', 'country:RUS')
    const csv = csvOfAnswer(tableOfAnswer(linked, speech), speech, 'https://entrepot.example')
    const [first] = csv.split('\r\n').slice(1)
    expect(first).toMatch(
      /,240000000000,more than USD,2023,China,Russia,.*Stated,.*https:\/\/entrepot\.example\/claim\/F148$/,
    )
    const route = await answered('route', 'port:CNCKG', 'country:DEU')
    expect(tableOfAnswer(route, speech).rows.length).toBeGreaterThan(3)
    for (const question of ['trade', 'said', 'around'] as const)
      expect(tableOfAnswer(await answered(question, 'country:KAZ'), speech).rows.length).toBeGreaterThan(5)
    expect(tableOfAnswer(await answered('conflicts'), speech).rows[0]?.cells.reason).toBeTypeOf('string')
  })
})

it('no cell of a file is a formula to a spreadsheet, and negative numbers stay numbers', () => {
  expect(csvOfRows([['=1+1', '@x', '+1', '-2', '\ty', 'a "b", c', -3, null]])).toBe(
    `'=1+1,'@x,'+1,'-2,'\ty,"a ""b"", c",-3,\r\n`,
  )
})
