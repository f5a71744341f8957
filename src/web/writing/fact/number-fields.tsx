import { useSpeech } from '../../explorer/words/language.tsx'
import type { ObservationInput } from '../mutations.ts'
import { writingWords } from '../words/writing-words.ts'
import { Choice, EntityField, TextField, useForm } from './form.tsx'
import { measures, unitsOf } from './units.ts'

/** The fields of a number: whose it is, what it measures, with whom, of which goods and when. */
export function NumberFields() {
  const { words, language } = useSpeech()
  const say = writingWords(language)
  const { draft } = useForm()
  const measure = (draft.texts.measure ?? measures[0]) as ObservationInput['measure']
  const kind = (draft.texts.kind ?? 'LEVEL') as NonNullable<ObservationInput['kind']>
  return (
    <>
      <EntityField path="reporter" label={say.reporter} />
      <Choice path="measure" label={say.measure} options={measures.map((each) => [each, words.measures[each]])} />
      <Choice path="kind" label={say.numberKind} options={Object.entries(say.numberKinds)} />
      <div className="pair">
        <Choice path="comparator" label={say.comparator} options={Object.entries(say.comparators)} />
        <TextField path="value" label={say.value} hint={say.valueHint} />
      </div>
      <TextField
        path="unit"
        label={say.unit}
        hint={unitsOf(measure, kind).join(' · ')}
        offered={unitsOf(measure, kind)}
      />
      <EntityField path="partner" label={say.partner} hint={say.partnerHint} optional />
      <EntityField path="commodity" label={say.commodity} hint={say.commodityHint} kinds={['COMMODITY']} optional />
      <EntityField path="channel" label={say.channel} hint={say.channelHint} optional />
      <div className="pair">
        <TextField path="period.start" label={say.periodStart} hint={say.dateHint} />
        <TextField path="period.end" label={say.periodEnd} />
      </div>
      <TextField path="note" label={say.note} hint={say.noteHint} />
    </>
  )
}
