import { createContext, type ReactNode, useContext, useId } from 'react'
import { EntityPicker } from '../../explorer/ask/entity-picker.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Card, Kind } from '../../shared/graphql/fragments.ts'
import type { Refusal } from '../outcome.ts'
import { writingWords } from '../words/writing-words.ts'
import type { Draft } from './draft.ts'

interface Form {
  readonly draft: Draft
  readonly change: (changed: Partial<Draft>) => void
  readonly refusal: Refusal | null
}

const Context = createContext<Form | null>(null)

/** Gives a draft to the fields within. */
export function Filling({ form, children }: { readonly form: Form; readonly children: ReactNode }) {
  return <Context value={form}>{children}</Context>
}

export function useForm(): Form {
  const form = useContext(Context)
  if (!form) throw new Error('useForm needs <Filling> around it')
  return form
}

/** What is wrong with a field: the refusal of its path, or of a path within it. */
function useProblem(path: string, ...others: readonly string[]): string | null {
  const { refusal } = useForm()
  const isOf = (own: string) => refusal?.field === own || refusal?.field.startsWith(`${own}.`)
  return refusal && [path, ...others].some(isOf) ? refusal.message : null
}

interface FieldProps {
  /** The path of the field in the input of the mutation. */
  readonly path: string
  readonly label: string
  readonly hint?: string
}

interface TextProps extends FieldProps {
  readonly type?: 'text' | 'number' | 'url'
  readonly rows?: number
  /** Values to offer; others can be written too. */
  readonly offered?: readonly string[]
}

/** A text of a draft, with what is wrong with it. */
export function TextField({ path, label, hint, type = 'text', rows, offered }: TextProps) {
  const { draft, change } = useForm()
  const id = useId()
  const problem = useProblem(path)
  const common = {
    ...{ id, value: draft.texts[path] ?? '', spellCheck: false, autoComplete: 'off' },
    'data-path': path,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      change({ texts: { ...draft.texts, [path]: target.value } }),
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows ? (
        <textarea {...common} rows={rows} />
      ) : (
        <input
          {...common}
          type={type}
          {...(type === 'number' && { step: 'any' })}
          list={offered ? `${id}-offered` : undefined}
        />
      )}
      {offered && (
        <datalist id={`${id}-offered`}>
          {offered.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      <Beside id={id} hint={hint} problem={problem} />
    </div>
  )
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly (readonly [value: string, words: string])[]
}

/** A choice of a draft among a few values. */
export function Choice({ path, label, hint, options }: ChoiceProps) {
  const { draft, change } = useForm()
  const id = useId()
  const problem = useProblem(path)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        data-path={path}
        value={draft.texts[path] ?? options[0]?.[0] ?? ''}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={({ target }) => change({ texts: { ...draft.texts, [path]: target.value } })}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <Beside id={id} hint={hint} problem={problem} />
    </div>
  )
}

interface EntityProps extends FieldProps {
  readonly kinds?: readonly Kind[]
  /** True of a field that may be left empty. */
  readonly optional?: boolean
}

/** An entity of a draft, found while typing. */
export function EntityField({ path, label, hint, kinds, optional }: EntityProps) {
  const { draft, change } = useForm()
  const { language, name } = useSpeech()
  const say = writingWords(language)
  const id = useId()
  const problem = useProblem(path)
  const chosen = draft.entities[path] ?? null
  const choose = (entity: Card | null) => change({ entities: { ...draft.entities, [path]: entity } })
  return (
    <div className="field" data-path={path}>
      <span className="label" aria-hidden="true">
        {label}
      </span>
      <EntityPicker
        label={label}
        hint={say.pick}
        chosen={chosen as Card | null}
        kinds={kinds}
        onChoose={choose}
        problem={problem ? `${id}-problem` : undefined}
      />
      {optional && chosen && (
        <button
          type="button"
          className="small"
          aria-label={`${say.clear}: ${label}, ${name(chosen)}`}
          onClick={() => choose(null)}
        >
          {say.clear}
        </button>
      )}
      <Beside id={id} hint={hint} problem={problem} />
    </div>
  )
}

function Beside({
  id,
  hint,
  problem,
}: {
  readonly id: string
  readonly hint?: string | undefined
  readonly problem: string | null
}) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="faint hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="problem">
          {problem}
        </p>
      )}
    </>
  )
}
