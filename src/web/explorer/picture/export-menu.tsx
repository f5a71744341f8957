import { type RefObject, useRef } from 'react'
import { useSpeech } from '../words/language.tsx'
import { csvOf, jsonOf } from './exports.ts'
import type { Picture } from './picture.ts'
import { pngOf } from './png.ts'
import type { Stage } from './stage.ts'

interface Props {
  readonly picture: Picture
  readonly stage: RefObject<Stage | null>
}

/** Takes the picture home, as an image or as data. */
export function ExportMenu({ picture, stage }: Props) {
  const { words, name } = useSpeech()
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
  return (
    <details ref={menu} className="menu">
      <summary className="small">{words.exportLabel}</summary>
      <div className="menu-list">
        <button type="button" onClick={image} disabled={!stage.current}>
          PNG
        </button>
        <button type="button" onClick={text(jsonOf(picture), 'application/json', 'entrepot.json')}>
          JSON
        </button>
        <button type="button" onClick={text(csvOf(picture, words, name), 'text/csv;charset=utf-8', 'entrepot.csv')}>
          CSV
        </button>
      </div>
    </details>
  )
}

function save(blob: Blob, file: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = file
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
