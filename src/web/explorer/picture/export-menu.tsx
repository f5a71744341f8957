import { type RefObject, useRef, useState } from 'react'
import { useSpeech } from '../words/language.tsx'
import { csvOf, jsonOf, writtenAs } from './exports.ts'
import type { Picture } from './picture.ts'
import { pngOf } from './png.ts'
import { save } from './save.ts'
import type { Stage } from './stage.ts'
import { svgOf } from './svg/svg.ts'

interface Props {
  readonly picture: Picture
  readonly stage: RefObject<Stage | null>
}

/** Saves the picture as an image or as data. */
export function ExportMenu({ picture, stage }: Props) {
  const { words, name } = useSpeech()
  // Checked when the menu opens, because drawing the picture does not trigger a render.
  const [drawn, setDrawn] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => menu.current?.removeAttribute('open')
  const text = (content: string, type: string, file: string) => () => {
    save(new Blob([content], { type }), file)
    close()
  }
  const image = async () => {
    close()
    if (stage.current) save(await pngOf(stage.current.renderer), 'entrepot.png')
  }
  const file = (format: string, ending: string) => {
    setFailure(null)
    writtenAs(format, picture).then(
      (blob) => {
        save(blob, `entrepot.${ending}`)
        close()
      },
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    )
  }
  const vector = () => {
    close()
    const colours = stage.current?.drawn?.colours
    if (!stage.current || !colours) return
    const kinds = [...new Set(picture.nodes.map(({ kind }) => kind))]
    const keys = kinds.map((kind) => ({ color: colours.kinds[kind], label: words.kinds[kind] }))
    const svg = svgOf(stage.current, `Entrepôt: ${words.canvasLabel(picture.nodes.length, picture.edges.length)}`, keys)
    if (svg) save(new Blob([svg], { type: 'image/svg+xml' }), 'entrepot.svg')
  }
  return (
    <details ref={menu} className="menu" onToggle={() => setDrawn(stage.current !== null)}>
      <summary className="small">{words.exportLabel}</summary>
      <div className="menu-list">
        <button type="button" onClick={image} disabled={!drawn}>
          PNG
        </button>
        <button type="button" onClick={vector} disabled={!drawn}>
          SVG
        </button>
        <button type="button" onClick={text(jsonOf(picture), 'application/json', 'entrepot.json')}>
          JSON
        </button>
        <button type="button" onClick={text(csvOf(picture, words, name), 'text/csv;charset=utf-8', 'entrepot.csv')}>
          CSV
        </button>
        {formats.map(([format, called, ending]) => (
          <button key={format} type="button" disabled={picture.nodes.length === 0} onClick={() => file(format, ending)}>
            {called}
          </button>
        ))}
        {failure && <p role="alert">{words.failed(failure)}</p>}
      </div>
    </details>
  )
}

const formats = [
  ['gexf', 'GEXF', 'gexf'],
  ['graphml', 'GraphML', 'graphml'],
  ['geojson', 'GeoJSON', 'geojson'],
  ['cytoscape', 'Cytoscape', 'cyjs'],
] as const
