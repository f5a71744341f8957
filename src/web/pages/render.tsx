import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { SaidFilter } from '../explorer/answers/said-filter.tsx'
import { TradeChart } from '../explorer/chart/trade-chart.tsx'
import { loadScene } from '../explorer/loaded-scene.ts'
import { Page as Explorer } from '../explorer/page.tsx'
import type { Question } from '../explorer/scene/scene.ts'
import { movedTo, questionPath, sceneOf } from '../explorer/scene/scene-link.ts'
import { type AnswerFile, csvOfFile } from '../explorer/tables/answer-file.ts'
import { Speaking, type Speech, speechIn, tags, wordsIn } from '../explorer/words/language.tsx'
import { type Ask, AskFailed, dataOf, type Operation, operationOf, type Response } from '../shared/graphql/ask.ts'
import type { Citable } from './cite/citable.ts'
import { citationAt } from './cite/files.ts'
import { Visiting } from './cite/visiting.tsx'
import { answerFileAt, fileOfAnswer } from './file-of-answer.ts'
import { Notice } from './notice.tsx'
import { type Card, frameOf, type Head } from './page.ts'
import { cardSize, pageOfPicture, picturePath } from './preview.ts'
import { PreviewCard } from './preview-card.tsx'
import { questionHead } from './question.ts'
import { routeOf } from './routes.ts'
import { Sheet } from './sheet.tsx'
import { Text, type TextPage } from './text.tsx'

/** What GraphQL answers. */
export type Answer = Response<never>

/** A visit to a page. */
export interface Visit {
  readonly url: URL
  /** The address of the site, without a slash at its end. */
  readonly origin: string
  /** The reader's language by the headers, used if the address names none. */
  readonly language: 'en' | 'zh'
  /** The day of the visit: `2026-11-28`. */
  readonly day: string
  /** The revision of the graph that the page is made of, or of one a moment before; null if that could not be read. */
  readonly revision: number | null
  /** Answers an operation in the same process. */
  readonly answer: (operation: Operation) => Promise<Answer>
  /** The text at an address whose page is one; undefined for other addresses. */
  readonly textAt: (path: string) => Promise<TextPage | undefined>
}

/** A page as HTML, in parts, for the built page `template`; or the address where it is now. */
export type Rendered =
  | { readonly movedTo: string }
  | {
      readonly template: 'explorer' | 'pages'
      readonly status: number
      readonly language: string
      /** True for an answer, which other sites may show in a frame. */
      readonly isEmbeddable: boolean
      /** True if it is asked for to be shown in a frame. */
      readonly isEmbedded: boolean
      readonly head: string
      /** Null for a page that says only why there is nothing to see. */
      readonly card: (Card & { readonly path: string }) | null
      readonly citable: Citable | null
      readonly body: string
      /** What was asked and answered, with which the browser makes the page interactive, as JSON; null for a notice or a text. */
      readonly answers: string | null
    }

/**
 * Loads the whole answer to the question at an address, for a file.
 * @returns null if there is no such question
 * @throws {AskFailed} if it can't be answered
 */
export async function answerFileOf(visit: Visit): Promise<AnswerFile | null> {
  const { ask } = recording(visit.answer)
  return fileOfAnswer(ask, visit.url, await speechOf(visit), visit)
}

/**
 * Renders the page at an address. Where the graph can't answer, or there is nothing at the address, a page says so.
 * @returns undefined if the site has no page of that kind
 */
export async function render(visit: Visit): Promise<Rendered | undefined> {
  const speech = await speechOf(visit)
  const { ask, answers } = recording(visit.answer)
  try {
    const rendered = await renderIn(speech, visit, ask)
    if (!rendered || 'movedTo' in rendered || rendered.answers === null) return rendered
    // Answers arrive in any order, and the page is to be the same each time.
    return { ...rendered, answers: inScript([...answers].sort(([one], [other]) => (one < other ? -1 : 1))) }
  } catch (error) {
    if (!(error instanceof AskFailed)) throw error
    return said(speech.words.failed(error.message), error.status ?? 503, speech, visit)
  }
}

/** The language that the address names, or else that of the reader. */
async function speechOf({ url, language: preferred }: Visit): Promise<Speech> {
  const chosen = url.searchParams.get('lang')
  const language = chosen ? (chosen.startsWith('zh') ? 'zh' : 'en') : preferred
  return speechIn(language, await wordsIn(language), chosen !== null)
}

async function renderIn(speech: Speech, visit: Visit, ask: Ask): Promise<Rendered | undefined> {
  const { pathname, search } = visit.url
  if (pathname === '/' || pathname.startsWith('/q/')) {
    const moved = pathname === '/' ? movedTo(search) : fromShortName(visit.url, speech)
    return moved ? { movedTo: moved } : explorer(visit, speech, ask)
  }
  const route = routeOf(pathname)
  if (!route) return textual(speech, visit)
  const page = await route.page()
  const found = await page.load(ask, route.key, visit.url.searchParams)
  if (found && 'movedTo' in found) return { movedTo: speech.link(found.movedTo) }
  if (!found) return said(speech.words.unknown(route.key), 404, speech, visit)
  const { Body } = page
  const { data, status = 200 } = found
  const { searchParams } = visit.url
  const isEmbeddable = page.isEmbeddable?.(data) ?? false
  const isEmbedded = isEmbeddable && searchParams.has('embed')
  const { head, ...about } = headed(page.head(data, speech, visit.origin), visit, speech)
  return {
    template: 'pages',
    status,
    isEmbeddable,
    isEmbedded,
    language: tags[speech.language],
    // In a frame, links open where there is room for their pages.
    head: isEmbedded ? `<base target="_blank">\n    ${head}` : head,
    ...about,
    body: inSheet(<Body data={data} />, speech, visit, frameOf(page, data, searchParams)),
    answers: '',
  }
}

async function explorer(visit: Visit, speech: Speech, ask: Ask): Promise<Rendered> {
  const { pathname, search } = visit.url
  const scene = sceneOf(visit.url)
  const isQuestion = scene.question && scene.blanks.length === speech.words.blankLabels[scene.question].length
  if (pathname !== '/' && !isQuestion) return said(noQuestion[speech.language](pathname), 404, speech, visit)
  const first = await loadScene(ask, scene)
  const [unknown] = scene.question ? first.unknown : []
  if (unknown !== undefined) return said(speech.words.unknown(unknown), 404, speech, visit)
  return {
    template: 'explorer',
    status: 200,
    isEmbeddable: scene.question !== null,
    isEmbedded: scene.question !== null && visit.url.searchParams.has('embed'),
    language: tags[speech.language],
    ...headed(questionHead(scene, first, speech), visit, speech),
    body: renderToString(
      <Speaking speech={speech}>
        <Explorer address={{ pathname, search }} first={first} Chart={TradeChart} Filter={SaidFilter} />
      </Speaking>,
    ),
    answers: '',
  }
}

/** Where a question is whose short name somebody has guessed: `/q/trade/country:KAZ` is at `/q/trade-of/country:KAZ`. */
function fromShortName({ pathname, search }: URL, { words }: Speech): string | null {
  const [, , name = '', ...blanks] = pathname.split('/')
  if (!Object.hasOwn(words.blankLabels, name)) return null
  const path = questionPath(name as Question, blanks)
  return path === pathname ? null : path + search
}

const noQuestion = {
  en: (path: string) => `No question is asked at ${path}. Choose one on the home page, or search for a name.`,
  zh: (path: string) => `${path} 处没有问题。请在首页选择一个问题，或按名称查找。`,
} as const

const notEmbedded = { isEmbeddable: false, isEmbedded: false } as const

/** Asks on behalf of a page, and keeps what was answered. */
function recording(answer: Visit['answer']) {
  const answers = new Map<string, Answer>()
  const ask: Ask = async (document, variables) => {
    const operation = operationOf(document, variables)
    const response = await answer(operation)
    answers.set(JSON.stringify(operation), response)
    return dataOf(response)
  }
  return { ask, answers }
}

/** A page whose text the server has. */
async function textual(speech: Speech, visit: Visit): Promise<Rendered | undefined> {
  const canonical = visit.url.pathname
  const text = await visit.textAt(canonical)
  if (!text) return undefined
  return {
    template: 'pages',
    status: 200,
    ...notEmbedded,
    language: tags[speech.language],
    ...headed({ ...text, title: `${text.title} · Entrepôt`, canonical }, visit, speech),
    body: inSheet(<Text html={text.html} />, speech, visit),
    answers: null,
  }
}

/** A page that says only why there is nothing to see. */
function said(why: string, status: number, speech: Speech, visit: Visit): Rendered {
  return {
    template: 'pages',
    status,
    ...notEmbedded,
    language: tags[speech.language],
    ...headed({ title: 'Entrepôt', description: why, canonical: '' }, visit, speech),
    body: inSheet(<Notice>{why}</Notice>, speech, visit),
    answers: null,
  }
}

function inSheet(page: ReactNode, speech: Speech, visited: Visit, frame: ReturnType<typeof frameOf> = 'site'): string {
  return renderToString(
    <Speaking speech={speech}>
      <Visiting visited={visited}>
        <Sheet frame={frame}>{page}</Sheet>
      </Visiting>
    </Speaking>,
  )
}

/** The elements of a head, and the card of its preview. Pages that stand for nothing have neither canonical address nor card. */
function headed(
  { title, description, canonical, linkedData, card, citable, isUnlisted }: Head,
  { origin, day, revision }: Visit,
  speech: Speech,
) {
  const address = origin + canonical
  const inLanguage = (language: string) => `${address}${canonical.includes('?') ? '&' : '?'}lang=${language}`
  const picture = origin + speech.link(picturePath(canonical))
  const elements = [`<title>${escaped(title)}</title>`, named('description', description)]
  if (canonical)
    elements.push(
      `<link rel="canonical" href="${escaped(address)}">`,
      ...['en', 'zh'].map(
        (language) => `<link rel="alternate" hreflang="${language}" href="${escaped(inLanguage(language))}">`,
      ),
      `<link rel="alternate" type="application/json+oembed" href="${escaped(`${origin}/oembed?url=${encodeURIComponent(address)}`)}">`,
      ...Object.entries({
        'og:site_name': 'Entrepôt',
        'og:type': canonical === '/' ? 'website' : 'article',
        'og:locale': speech.language === 'zh' ? 'zh_CN' : 'en_GB',
        'og:title': title,
        'og:description': description,
        'og:url': address,
        'og:image': picture,
        'og:image:width': String(cardSize.width),
        'og:image:height': String(cardSize.height),
        'og:image:alt': [title, description].join('. '),
      }).map(([property, content]) => `<meta property="${property}" content="${escaped(content)}">`),
      named('twitter:card', 'summary_large_image'),
      named('accessed', day),
      ...(revision === null ? [] : [named('revision', String(revision))]),
    )
  if (!canonical || isUnlisted) elements.push(named('robots', 'noindex'))
  if (linkedData)
    elements.push(
      `<script type="application/ld+json">${inScript({ '@context': 'https://schema.org', ...linkedData })}</script>`,
    )
  return {
    head: elements.join('\n    '),
    citable: citable ?? null,
    card: canonical
      ? { path: canonical, ...(card ?? { kicker: '', title: title.replace(/ · Entrepôt$/, ''), lines: [description] }) }
      : null,
  }
}

const named = (name: string, content: string) => `<meta name="${name}" content="${escaped(content)}">`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] as string)

/** JSON that can't end the script element in which it stands. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

export {
  type AnswerFile,
  AskFailed,
  answerFileAt,
  type Card,
  cardSize,
  citationAt,
  csvOfFile,
  PreviewCard,
  pageOfPicture,
  picturePath,
  type TextPage,
}
