import { type AboutGraph, citation, licenceAddress, type SourceNamed, summary, title } from './about-graph.ts'
import { packagedTables } from './packaged-tables.ts'

/** What a reader of the files wants to know first. */
export function readme(about: AboutGraph, site: string): string {
  const tables = packagedTables.map(({ name, description }) => `- \`data/${name}.csv\`: ${description}`)
  return `# ${title}

${summary}

Revision ${about.revision}${about.seededAt ? `, last seeded ${about.seededAt}` : ''}, from ${site}/ by version ${about.version} of the program.

## What is here

- \`datapackage.json\` describes all tables for programs: \`frictionless validate\` reads it with the tables. Its \`coverage\` says of what there are observations at all.
- \`data/….csv\` are the tables, UTF-8, a header and then one row a fact; \`data/….csv-metadata.json\` describes each as CSV on the Web.
- \`LICENCES.md\` has the licence of each source: a row is under those of the sources that it names in \`source_id\`.
- \`CITATION.cff\` says how to cite this revision and has its sources as references.

An empty cell is not known: it is not zero, and not none. A row with several citations has them in the same order in \`source_id\`, \`paragraph\`, \`licence\` and the others, separated by "; ".

## Tables

${tables.join('\n')}

## Cite as

${citation(about, site)}
`
}

/** The licence of each source. */
export function licences({ sources }: AboutGraph): string {
  const cell = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
  const row = ({ id, title: named, publisher, license, url }: SourceNamed) => {
    const path = license ? licenceAddress(license) : null
    const licence = license ? (path ? `[${license}](${path})` : cell(license)) : 'not stated'
    return `| \`${id}\` | ${url ? `[${cell(named)}](${url})` : cell(named)} | ${cell(publisher)} | ${licence} |`
  }
  return `# Licences by source

Each row of a table names its sources in \`source_id\`, and their licences in \`licence\`.

| Source | Title | Publisher | Licence |
| --- | --- | --- | --- |
${sources.map(row).join('\n')}
`
}

/** How to cite it, for reference managers and repositories: the Citation File Format, whose YAML takes texts as JSON has them. */
export function citationFile(about: AboutGraph, site: string): string {
  const { revision, seededAt, sources } = about
  const text = (value: string) => JSON.stringify(value)
  const reference = (source: SourceNamed) =>
    [
      '  - type: generic',
      `    title: ${text(source.title)}`,
      '    authors:',
      `      - name: ${text(source.publisher ?? 'Publisher not stated')}`,
      ...(source.publishedOn && /^\d{4}-\d{2}-\d{2}$/.test(source.publishedOn)
        ? [`    date-published: ${source.publishedOn}`]
        : []),
      ...(source.edition ? [`    version: ${text(source.edition)}`] : []),
      ...(source.url ? [`    url: ${text(source.url)}`] : []),
    ].join('\n')
  return `cff-version: 1.2.0
message: ${text('Cite this revision, and with it the sources of the rows that you use.')}
type: dataset
title: ${text(title)}
abstract: ${text(summary)}
authors:
  - name: ${text('Entrepôt')}
version: ${text(`revision ${revision}`)}
${seededAt ? `date-released: ${seededAt.slice(0, 10)}\n` : ''}url: ${text(`${site}/datapackage.json`)}
references:
${sources.map(reference).join('\n')}
`
}
