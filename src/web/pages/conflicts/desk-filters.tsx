import { useSpeech } from '../../explorer/words/language.tsx'
import type { Desk } from './desk.ts'

/** The filters of the desk as a form, which needs no scripts. */
export function DeskFilters({ desk: { filters, reasons, places, measures } }: { readonly desk: Desk }) {
  const { words, name, language, link } = useSpeech()
  const texts = words.desk
  const namesLanguage = link('/') !== '/'
  return (
    <form className="desk-filters" method="get" action="/conflicts">
      {namesLanguage && <input type="hidden" name="lang" value={language} />}
      <label>
        {texts.reason}
        <select name="reason" defaultValue={filters.reason ?? ''}>
          <option value="">{texts.any}</option>
          {reasons.map(({ value, count }) => (
            <option key={value} value={value}>{`${words.reasons[value]} (${count})`}</option>
          ))}
        </select>
      </label>
      <label>
        {texts.about}
        <select name="about" defaultValue={filters.about ?? ''}>
          <option value="">{texts.any}</option>
          {places.map(({ value, count }) => (
            <option key={value.id} value={value.id}>{`${name(value)} (${count})`}</option>
          ))}
        </select>
      </label>
      <label>
        {texts.measure}
        <select name="measure" defaultValue={filters.measure ?? ''}>
          <option value="">{texts.any}</option>
          {measures.map(({ value, count }) => (
            <option key={value} value={value}>{`${words.measures[value]} (${count})`}</option>
          ))}
        </select>
      </label>
      <button type="submit" className="small">
        {texts.show}
      </button>
    </form>
  )
}
