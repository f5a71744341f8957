import type { ClaimDraft } from '../draft.ts'
import { readYaml } from '../read-yaml.ts'

const inChinese = new Map(Object.entries(readYaml<Readonly<Record<string, string>>>('remarks_zh.yaml').content))

/** The notes, attributions and remarks on the period of a claim in Chinese, as columns; without those that nobody has put into Chinese. */
export function remarksInChinese({ note, attribution, periodAmbiguity }: ClaimDraft['properties']) {
  return {
    noteZh: inChinese.get(String(note)),
    attributionZh: inChinese.get(String(attribution)),
    periodAmbiguityZh: inChinese.get(String(periodAmbiguity)),
  }
}
