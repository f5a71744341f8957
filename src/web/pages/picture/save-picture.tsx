import { useState } from 'react'
import { pngOf } from '../../explorer/picture/png.ts'
import { save } from '../../explorer/picture/save.ts'
import { fileName } from '../../explorer/tables/file-name.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import { useVisited } from '../cite/visiting.tsx'
import { profileWords } from '../entity/words/profile-words.ts'

interface Props {
  /** Finds the drawing in the figure in which the buttons are. */
  readonly find: (figure: Element) => SVGSVGElement | null
  readonly title: string
  /** What stands under the picture, before its address and the day. */
  readonly notes: readonly string[]
  /** The path of the page. */
  readonly path: string
}

const pngWidth = 2000

/** Saves a drawing of the page with its title, sources, address and day, as SVG or PNG. */
export function SavePicture({ find, title, notes, path }: Props) {
  const { words, language, link } = useSpeech()
  const visited = useVisited()
  const [failure, setFailure] = useState<string | null>(null)
  if (!visited) return null
  const { origin, day } = visited
  const saveAs = async (button: Element, ending: 'svg' | 'png') => {
    const figure = button.closest('figure')
    const drawing = figure && find(figure)
    if (!figure || !drawing) return
    setFailure(null)
    try {
      const { pictureOf } = await import('./picture-of.ts')
      const keys = [...figure.querySelectorAll('[data-picture-key]')].flatMap((key) => {
        const swatch = key.querySelector('svg')
        return swatch ? [{ swatch, label: key.textContent?.trim() ?? '' }] : []
      })
      const svg = pictureOf(drawing, {
        title,
        keys,
        notes: [...notes, `Entrepôt · ${origin}${link(path)} · ${words.date(day)}`],
      })
      const blob = ending === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg, pngWidth)
      save(blob, `${fileName(title, day)}.${ending}`)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <p className="save-picture needs-scripts">
      {(['svg', 'png'] as const).map((ending) => (
        <button
          key={ending}
          type="button"
          className="small"
          onClick={({ currentTarget }) => saveAs(currentTarget, ending)}
        >
          {profileWords(language).savePicture(ending.toUpperCase())}
        </button>
      ))}
      {failure && <span role="alert">{words.failed(failure)}</span>}
    </p>
  )
}
