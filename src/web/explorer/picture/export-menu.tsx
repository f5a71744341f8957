import { type RefObject, useRef, useState } from 'react'
import { questionInWords } from '../ask/question-in-words.ts'
import type { Answer } from '../questions/answer.ts'
import { blanksOf } from '../questions/blanks-of.ts'
import type { Style } from '../scene/scene.ts'
import { fileName } from '../tables/file-name.ts'
import { type Speech, useSpeech } from '../words/language.tsx'
import { csvOf, jsonOf, lookOf, writtenAs } from './exports.ts'
import type { Picture } from './picture.ts'
import { pngOf } from './png.ts'
import { save } from './save.ts'
import type { Stage } from './stage.ts'
import { colourOfGroup } from './style/groups.ts'
import { legendOfStyle } from './style/legend-of-style.ts'
import type { Styled } from './style/use-styled.ts'
import { svgOf } from './svg/svg.ts'
import { type Counts, lastDay } from './time/in-force.ts'
import { timeWords } from './time/time-words.ts'

interface Props {
  readonly picture: Picture
  /** How the relations stand on the day; null where the picture is of any time. */
  readonly counts: Counts | null
  /** The day that the picture shows; null for any time or today. */
  readonly day: string | null
  readonly answer: Answer | null
  readonly stage: RefObject<Stage | null>
  readonly styled: Styled
  readonly style: Style
}

/** The widths of PNG images in pixels: for a screen, and for print. */
const widths = [1200, 2400] as const

/** Saves the picture as an image or as data, in a file that is called after the question. */
export function ExportMenu({ picture, counts, day, answer, stage, styled, style }: Props) {
  const speech = useSpeech()
  const { words, name, language } = speech
  // Checked when the menu opens, because drawing the picture does not trigger a render.
  const [drawn, setDrawn] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const menu = useRef<HTMLDetailsElement>(null)
  const question = answer ? questionInWords(answer.question, blanksOf(answer), speech) : words.title
  const title = day ? `${question} ${words.asOfDay(words.date(day))}` : question
  const saving = (ending: string, make: () => Blob | Promise<Blob>) => async () => {
    setFailure(null)
    try {
      save(await make(), `${fileName(title, today())}.${ending}`)
      menu.current?.removeAttribute('open')
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
  }
  const text = (content: string, type: string) => () => new Blob([content], { type })
  const vector = () => {
    const colours = stage.current?.drawn?.colours
    if (!stage.current || !colours) throw new Error(words.emptyPicture)
    const kinds = [...new Set(picture.nodes.map(({ kind }) => kind))]
    const { size, unknown, colour, groups, below } = legendOfStyle(picture, styled, style, speech)
    // Where colours mean something else, the kinds are told by their shapes alone.
    const keys = kinds.map((kind) => ({
      kind,
      color: groups.length > 0 ? colours.ink : colours.kinds[kind],
      label: words.kinds[kind],
    }))
    const coloured = groups.map(({ group, label }) => ({
      kind: 'COUNTRY' as const,
      color: colourOfGroup(group, colours),
      label,
    }))
    const means = [size, unknown, colour, below].filter((text) => text !== null)
    const told = counts && day ? [`${words.date(lastDay(day))}${words.colon}${timeWords[language].told(counts)}`] : []
    const notes = [...(means.length > 0 ? [means.join(' · ')] : []), ...told, ...notesOf(picture, speech)]
    const svg = svgOf(stage.current, { title, keys: [...keys, ...coloured], notes })
    if (!svg) throw new Error(words.emptyPicture)
    return svg
  }
  return (
    <details ref={menu} className="menu" onToggle={() => setDrawn(stage.current !== null)}>
      <summary className="small">{words.exportLabel}</summary>
      <div className="menu-list">
        {widths.map((width) => (
          <button
            key={width}
            type="button"
            onClick={saving('png', async () => pngOf(vector(), width))}
            disabled={!drawn}
          >
            {words.imageOfWidth(width)}
          </button>
        ))}
        <button
          type="button"
          onClick={saving('svg', () => new Blob([vector()], { type: 'image/svg+xml' }))}
          disabled={!drawn}
        >
          SVG
        </button>
        <button type="button" onClick={saving('json', text(jsonOf(picture, title), 'application/json'))}>
          JSON
        </button>
        <button
          type="button"
          onClick={saving('relations.csv', text(csvOf(picture, words, name), 'text/csv;charset=utf-8'))}
        >
          {words.relationsAsCsv}
        </button>
        {formats.map(([format, called]) => (
          <button
            key={format}
            type="button"
            disabled={picture.nodes.length === 0}
            onClick={saving(endings[format], () =>
              writtenAs(format, picture, title, stage.current && lookOf(stage.current.renderer.getGraph())),
            )}
          >
            {called}
          </button>
        ))}
        {failure && <p role="alert">{words.failed(failure)}</p>}
      </div>
    </details>
  )
}

const formats = [
  ['gexf', 'GEXF'],
  ['graphml', 'GraphML'],
  ['geojson', 'GeoJSON'],
  ['cytoscape', 'Cytoscape'],
] as const

const endings = { gexf: 'gexf', graphml: 'graphml', geojson: 'geojson', cytoscape: 'cyjs' } as const

const today = () => new Date().toISOString().slice(0, 10)

/** The most sources that a picture names. */
const mostSources = 6

/** What stands under a picture: its sources, those of most facts first, then its address and the day. */
function notesOf({ edges }: Picture, { words, sourceTitle }: Speech): readonly string[] {
  const counts = new Map<string, number>()
  for (const { citations } of edges)
    for (const { source } of citations)
      if (source) counts.set(sourceTitle(source), (counts.get(sourceTitle(source)) ?? 0) + 1)
  const titles = [...counts].sort(([, one], [, other]) => other - one).map(([title]) => title)
  const named = titles.slice(0, mostSources).join(' · ')
  return [
    ...(named ? [words.sourcesOfPicture(named, titles.length - mostSources)] : []),
    `Entrepôt · ${window.location.href} · ${today()}`,
  ]
}
