import type { Card, Kind } from '../../shared/graphql/fragments.ts'
import { search } from '../questions/search.ts'
import { useSpeech } from '../words/language.tsx'
import { Combobox } from './combobox.tsx'
import { EntityOption } from './entity-option.tsx'

interface Props {
  readonly label: string
  readonly hint: string
  readonly chosen: Card | null
  /** The kinds to search for; all kinds if omitted. */
  readonly kinds?: readonly Kind[] | undefined
  readonly onChoose: (entity: Card) => void
  /** The id of the element that says what is wrong with the choice, if anything is. */
  readonly problem?: string | undefined
}

/** A search box that finds entities while typing, by their names in any language and their codes. */
export function EntityPicker({ label, hint, chosen, kinds, onChoose, problem }: Props) {
  const { name } = useSpeech()
  return (
    <Combobox
      label={label}
      hint={hint}
      chosen={chosen ? name(chosen) : ''}
      load={(typed) => search(typed, kinds)}
      keyOf={({ node }) => node.id}
      onChoose={({ node }) => onChoose(node)}
      problem={problem}
    >
      {(found) => <EntityOption found={found} />}
    </Combobox>
  )
}
