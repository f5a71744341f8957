const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`

/** The texts around stories. */
export const english = {
  story: 'Story',
  stories: 'Stories',
  storiesLead:
    'Journalism made of live scenes: each figure, map and disagreement is asked of the graph as you read, and each names its sources.',
  written: (day: string) => `Text of ${day}. Figures, maps and disagreements are asked of the graph as you read.`,
  ofReader: 'Written by a reader, not by Entrepôt. Its figures, maps and disagreements come from the graph.',
  all: 'All stories',
  references: 'References',
  referencesNote: (day: string) => `Each source that this story cites, by its number. Accessed ${day}.`,
  reference: (number: number, title: string) => `Reference ${number}: ${title}`,
  paragraphs: (numbers: readonly number[]) =>
    `${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${numbers.join(', ')}`,
  original: 'original',
  openAnswer: 'The whole answer',
  openClaim: 'The claim and its evidence',
  openConflict: 'The disagreement in full',
  openProfile: (name: string) => `All about ${name}`,
  mapOf: (what: string) => `Map: ${what}`,
  firstOnMap: (shown: number, all: number) => `The map shows the first ${shown} of ${all}.`,
  notOnMap: (count: number) => `${many(count, 'place has', 'places have')} no known position.`,
  present: 'Show as slides',
  print: 'Print',
  missing: (what: string) => `This scene shows nothing: the graph has no ${what}.`,
  missingOf: {
    claim: (key: string) => `claim ${key}`,
    conflict: (key: string) => `disagreement ${key}`,
    chart: (of: string) => `such series of ${of}`,
    answer: (path: string) => `answer at ${path}`,
  },
  failed: (why: string) => `This scene could not be read: ${why}`,
}

export type StoryWords = typeof english
