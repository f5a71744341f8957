import { useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Card } from '../../shared/graphql/fragments.ts'
import { Dialog } from '../dialog.tsx'
import { ForThoseWhoMay } from '../for-those-who-may.tsx'
import { writingWords } from '../words/writing-words.ts'
import { FactForm } from './fact-form.tsx'

interface Props {
  readonly about: Pick<Card, 'id' | 'kind' | 'name' | 'nameZh'>
  readonly given?: Readonly<Record<string, string>>
  readonly others?: Readonly<Record<string, Card>>
  readonly onClose: () => void
}

/** The dialog in which a fact is added, to be seen before it is sent. */
export function FactDialog({ about, given, others, onClose }: Props) {
  const { language, name } = useSpeech()
  const say = writingWords(language)
  const [count, setCount] = useState(0)
  return (
    <Dialog title={say.addFactTo(name(about))} onClose={onClose}>
      <ForThoseWhoMay scope="facts:propose">
        {(viewer) => (
          <FactForm
            key={count}
            about={about}
            given={given ?? {}}
            others={others ?? {}}
            viewer={viewer}
            onAnother={() => setCount(count + 1)}
          />
        )}
      </ForThoseWhoMay>
    </Dialog>
  )
}
