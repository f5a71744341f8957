import type { Problem } from '../file.ts'
import { limits } from '../limits.ts'

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
  slide: 'slide',
  slides: 'Slides',
  slideOf: (number: number, all: number) => `Slide ${number} of ${all}`,
  endShow: 'End the show',
  previous: 'Previous slide',
  next: 'Next slide',
  blank: 'Untitled story',
  own: {
    title: 'Your story',
    lead: 'Pin claims, answers, charts and disagreements from any page, write between them, and share the whole as one link. The draft stays in this browser.',
    needsScripts: 'Writing a story needs scripts. Stories themselves can be read without.',
    linkBroken: 'This link holds no story',
    write: 'Write your own story',
  },
  problem: (problem: Problem) => {
    switch (problem.what) {
      case 'tooLarge':
        return `It is too large: a link may have ${limits.link.toLocaleString('en')} characters, a file ${limits.file.toLocaleString('en')}.`
      case 'damaged':
        return 'It is damaged: a part of it is missing or was changed on its way. Ask for the file instead.'
      case 'notJson':
        return 'It is not a story: a story’s file is JSON, and this is not.'
      case 'notAStory':
        return 'It is not a story of Entrepôt: “entrepotStory” is missing.'
      case 'newer':
        return `Its format is “${problem.version}”, which this site does not read; it reads 1.`
      case 'tooManyBlocks':
        return `It has more than ${limits.blocks} blocks.`
      case 'tooManyScenes':
        return `It has more than ${limits.scenes} scenes.`
      case 'field':
        return `Its field “${problem.field}” can’t be “${problem.value}”.`
      case 'block':
        return `In block ${problem.place}, the field “${problem.field}” can’t be “${problem.value}”.`
    }
  },
  editor: {
    opening: 'Opening …',
    preview: 'Preview',
    edit: 'Go on writing',
    undo: 'Undo',
    count: (blocks: number, mostBlocks: number, scenes: number, mostScenes: number) =>
      `${blocks} of ${mostBlocks} blocks, ${scenes} of ${mostScenes} scenes`,
    draftUnreadable: 'The draft in this browser could not be read. It was put aside, not deleted.',
    title: 'Title',
    lead: 'In one or two sentences',
    empty:
      'Nothing is pinned yet. Open any claim, answer, chart or disagreement and choose “Pin to story”, or add one by its address below.',
    addText: 'Add a text here',
    addScene: 'Add a scene by its address',
    addSceneHint: 'The address of a claim, a disagreement or an answer of this site.',
    notAScene: 'No claim, disagreement or answer of this site has this address.',
    add: 'Add',
    textHint: 'Paragraphs are parted by an empty line. ## Heading, **bold**, [link](/claim/F148)',
    block: (number: number, kind: string) => `Block ${number}: ${kind}`,
    kinds: { text: 'text', claim: 'claim', answer: 'answer', chart: 'chart', conflict: 'disagreement' },
    showAs: 'Shown as',
    shows: { map: 'map', list: 'list', bars: 'bars of partners', brief: 'a few words' },
    up: 'Up',
    down: 'Down',
    remove: 'Remove',
    share: 'Share it',
    shareNote: 'The link holds the whole story: whoever has it can read it, and nothing is stored on the server.',
    copyLink: 'Copy link',
    openLink: 'Open the link',
    saveFile: 'Save as file',
    openFile: 'Open a file',
    clear: 'Start over',
    draftKept: 'Your draft is as it was.',
    linkSize: (length: number, most: number) =>
      `The link has ${length.toLocaleString('en')} of at most ${most.toLocaleString('en')} characters.`,
    linkTooLong: (length: number, most: number) =>
      `Too long for a link: ${length.toLocaleString('en')} characters, and a link may have ${most.toLocaleString('en')}. Save it as a file and send that instead.`,
  },
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
