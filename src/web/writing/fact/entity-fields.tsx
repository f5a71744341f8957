import { useId } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { writingWords } from '../words/writing-words.ts'
import { Choice, TextField, useForm } from './form.tsx'
import { propertiesOf } from './properties.ts'

/** The fields of an entity: names, codes, and one of the properties that its kind has. */
export function EntityFields() {
  const { language } = useSpeech()
  const say = writingWords(language)
  const { draft, change } = useForm()
  const id = useId()
  const all = propertiesOf(draft.about.kind)
  const property = all.find(({ name }) => name === draft.property)
  const path = `properties.${draft.property}`
  return (
    <>
      <div className="pair">
        <TextField path="name" label={say.name} hint={say.nameHint} />
        <TextField path="nameZh" label={say.nameZh} />
      </div>
      <div className="pair">
        <TextField path="aliases" label={say.aliases} rows={2} />
        <TextField path="codes" label={say.codes} rows={2} />
      </div>
      {all.length > 0 && (
        <div className="field">
          <label htmlFor={id}>{say.property}</label>
          <select id={id} value={draft.property} onChange={({ target }) => change({ property: target.value })}>
            <option value="">{say.noProperty}</option>
            {all.map(({ name }) => (
              <option key={name} value={name}>
                {inWords(name)}
              </option>
            ))}
          </select>
        </div>
      )}
      {property && (property.type === 'list' || property.type === 'yes or no') && (
        <Choice
          path={path}
          label={say.propertyValue}
          options={
            [
              ['', '–'],
              ...(property.values?.map((value) => [value, value] as const) ?? [
                ['true', say.yes],
                ['false', say.no],
              ]),
            ] as const
          }
        />
      )}
      {property && property.type !== 'list' && property.type !== 'yes or no' && (
        <TextField
          path={path}
          label={say.propertyValue}
          type={property.type === 'number' ? 'number' : 'text'}
          {...(property.type === 'date' && { hint: say.dateHint })}
        />
      )}
    </>
  )
}

/** The name of a property as words: `lengthKilometres` is "length kilometres". */
function inWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
