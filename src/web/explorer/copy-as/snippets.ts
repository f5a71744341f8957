import type { Operation } from '../../shared/graphql/ask.ts'
import { withValues } from './with-values.ts'

/** An answer, as what one copies of it needs it. */
export interface Copyable {
  /** The question in words. */
  readonly title: string
  /** The address of the site, without a slash at its end. */
  readonly origin: string
  /** The path of the page as it is shown, in the reader's language. */
  readonly path: string
  /** The path of the answer as CSV, in the reader's language. */
  readonly file: string
  readonly operation: Operation
  /** How the answer is cited, in words. */
  readonly citation: string
}

/** In what form an answer is copied. */
export type Form = 'link' | 'frame' | 'element' | 'graphql' | 'curl' | 'pandas' | 'python' | 'r' | 'citation'

/** What is copied in each form, in the order of the menu. Each runs as it stands. */
export const snippets: Readonly<Record<Form, (answer: Copyable) => string>> = {
  link: ({ origin, path }) => origin + path,
  citation: ({ citation }) => citation,
  frame: ({ origin, path, title }) =>
    `<iframe src="${inHtml(`${origin}${path}${path.includes('?') ? '&' : '?'}embed`)}" title="${inHtml(title)}" width="100%" height="560" loading="lazy" style="border:0"></iframe>`,
  element: ({ origin, path, title }) =>
    [
      `<script type="module" src="${inHtml(origin)}/entrepot-view.js"></script>`,
      `<entrepot-view src="${inHtml(path)}" title="${inHtml(title)}"></entrepot-view>`,
    ].join('\n'),
  graphql: (answer) => `${remark(answer)}\n${withValues(answer.operation)}`,
  curl: ({ origin, operation: { query, variables } }) =>
    [
      `curl --silent --show-error ${inShell(`${origin}/graphql`)}`,
      `--header 'content-type: application/json'`,
      `--data-raw ${inShell(JSON.stringify({ query, variables }))}`,
    ].join(' \\\n  '),
  pandas: (answer) =>
    [
      remark(answer),
      'import pandas as pd',
      '',
      `answer = pd.read_csv(${fileOf(answer)}, encoding="utf-8-sig")`,
      'print(answer)',
    ].join('\n'),
  // The bytes are read as text with their line ends kept, because cells may hold them.
  python: (answer) =>
    [
      remark(answer),
      'import csv',
      'import io',
      'import urllib.request',
      '',
      `with urllib.request.urlopen(${fileOf(answer)}) as response:`,
      '    text = io.TextIOWrapper(response, encoding="utf-8-sig", newline="")',
      '    answer = list(csv.DictReader(text))',
      '',
      'for row in answer:',
      '    print(row)',
    ].join('\n'),
  r: (answer) =>
    [
      remark(answer),
      `answer <- read.csv(${fileOf(answer)}, fileEncoding = "UTF-8-BOM", check.names = FALSE)`,
      'print(answer)',
    ].join('\n'),
}

/** The question as a comment; GraphQL, Python and R begin them alike. */
const remark = ({ title }: Copyable) => `# ${title.replaceAll(/\s+/g, ' ')}`

/** The address of the file in quotes, as Python and R have them. */
const fileOf = ({ origin, file }: Copyable) => JSON.stringify(new URL(origin + file).href)

/** A text as one word of a shell. */
const inShell = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

const inHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
