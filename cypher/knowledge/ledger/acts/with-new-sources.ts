import type { Change, LedgerReader } from '../commit.ts'
import { Refused } from '../refusal.ts'
import type { PlainState } from '../state.ts'
import { addSource } from './add-source.ts'
import type { CitationInput, Cited } from './checked.ts'

/**
 * What an act takes, with the sources that its citations describe cited by the ids that they will have, and the changes that add those.
 * @param reuse true to cite a source that has been added meanwhile instead of refusing its description
 * @throws {Refused} if one can't be added: the field is that of its description, `citations.0.newSource.title`
 */
export async function withNewSources<Input extends object>(
  read: LedgerReader,
  input: Input,
  { reuse = false }: { readonly reuse?: boolean } = {},
): Promise<{ readonly input: Input; readonly changes: readonly Change[] }> {
  const { citations } = input as Partial<Cited>
  if (!citations?.some(({ newSource }) => newSource)) return { input, changes: [] }
  const changes = new Map<string, Change>()
  const cited: CitationInput[] = []
  for (const [at, { source, newSource, paragraph }] of citations.entries()) {
    if (source && newSource)
      throw new Refused(
        `citations.${at}.newSource`,
        'MISFIT',
        'Give `source`, an id, or `newSource`, a description: not both',
      )
    const added = newSource && (await sourceAdded(read, `citations.${at}.newSource`, newSource, reuse))
    if (added?.change) changes.set(added.about, added.change)
    cited.push({ source: (added ? added.about : source) ?? null, paragraph: paragraph ?? null })
  }
  const newSources = [...changes.values()].map(({ row }) => row as PlainState)
  return { input: { ...input, citations: cited, newSources }, changes: [...changes.values()] }
}

async function sourceAdded(
  read: LedgerReader,
  at: string,
  newSource: NonNullable<CitationInput['newSource']>,
  reuse: boolean,
): Promise<{ readonly about: string; readonly change?: Change }> {
  try {
    const { about, changes } = await addSource(read, newSource)
    return { about, change: changes[0] as Change }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (reuse && error.code === 'TWIN' && error.existing) return { about: error.existing }
    throw new Refused(`${at}.${error.field}`, error.code, error.message, error.existing)
  }
}
