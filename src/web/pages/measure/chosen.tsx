import { EntityPicker } from '../../explorer/ask/entity-picker.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import { comparable, type Measure } from './measure.ts'
import { measures } from './measures.ts'
import { mostCompared, type View, viewPath } from './view.ts'
import { measureWords } from './words/measure-words.ts'

/** What is measured, with whom, and who is compared. Each choice is a link or a form, so that it works without scripts. */
export function Chosen({ measure: { view, partner, compared } }: { readonly measure: Measure }) {
  const { name, language, link } = useSpeech()
  const say = measureWords(language)
  const goTo = (to: View) => window.location.assign(link(viewPath(to)))
  const withPartner = (id: string): View => ({
    ...view,
    partner: id,
    of: view.of.filter((one) => one !== id),
    year: null,
  })
  return (
    <div className="measure-chosen">
      <nav className="measure-kinds" aria-label={say.measure}>
        {measures.map((one) => (
          <a
            key={one.slug}
            href={link(
              viewPath({
                ...view,
                measure: one,
                partner: one.hasPartner ? view.partner : null,
                year: null,
                tab: view.tab,
              }),
            )}
            aria-current={one.slug === view.measure.slug || undefined}
          >
            {say.measures[one.slug](partner ? name(partner) : say.somePartner)}
          </a>
        ))}
      </nav>
      {view.measure.hasPartner && (
        <div className="measure-picker">
          <span>{say.partner}</span>
          <div className="needs-scripts">
            <EntityPicker
              label={say.partner}
              hint={say.partnerHint}
              chosen={partner}
              kinds={comparable}
              onChoose={({ id }) => goTo(withPartner(id))}
            />
          </div>
          <Typed view={view} field="partner" label={say.partner} />
        </div>
      )}
      {view.tab !== 'map' && (
        <div className="measure-picker">
          <span id="compared">{say.compared}</span>
          <ul className="measure-compared" aria-labelledby="compared">
            {compared.map((card) => (
              <li key={card.id}>
                {name(card)}
                <a
                  href={link(viewPath({ ...view, of: view.of.filter((id) => id !== card.id), tab: view.tab }))}
                  aria-label={say.remove(name(card))}
                >
                  ×
                </a>
              </li>
            ))}
          </ul>
          {view.of.length < mostCompared ? (
            <>
              <div className="needs-scripts">
                <EntityPicker
                  label={say.add}
                  hint={say.addHint}
                  chosen={null}
                  kinds={comparable}
                  onChoose={({ id }) => goTo({ ...view, of: [...new Set([...view.of, id])] })}
                />
              </div>
              <Typed view={view} field="add" label={say.add} />
            </>
          ) : (
            <span className="faint">{say.full(mostCompared)}</span>
          )}
        </div>
      )}
    </div>
  )
}

/** A text box for pages without scripts: the server finds what is called so. */
function Typed({
  view,
  field,
  label,
}: {
  readonly view: View
  readonly field: 'add' | 'partner'
  readonly label: string
}) {
  const { link, language } = useSpeech()
  const [path = '', query] = link(viewPath(view)).split('?')
  const kept = [...new URLSearchParams(query)]
  const say = measureWords(language)
  return (
    <form className="without-scripts" method="get" action={path}>
      {kept.map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <input type="text" name={field} aria-label={label} required />
      <button type="submit" className="small">
        {say.addButton}
      </button>
    </form>
  )
}
