import { readFile, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { GraphUnavailable, reason } from '../../cypher/engine/errors.ts'
import { type ImportJob, type RowVerdict, usualWorkspace } from '../../schema/imports/workspaces.ts'
import { readConfig } from '../config.ts'
import { isTold } from '../imports/job/told.ts'
import { rowsAsTable } from '../serving/imports/rows.ts'
import { type Asked, type Desk, ImportError } from './import/desk.ts'
import { localDesk } from './import/local-desk.ts'
import { mappingBeside } from './import/mapping-beside.ts'
import { progress } from './import/progress.ts'
import { remoteDesk } from './import/remote-desk.ts'
import { lineOf, mergedOf, plainTable, reportOf } from './import/report.ts'

interface Where {
  readonly to?: string
  readonly key?: string
}

interface Options extends Where {
  readonly mapping?: string
  readonly preset?: string
  readonly workspace: string
  readonly dryRun?: true
  readonly merge?: true
  readonly same?: true
  readonly why?: string
  readonly resume?: string
  readonly writeMapping?: string | true
  readonly format?: string
  readonly sheet?: string
  readonly encoding?: string
  readonly delimiter?: string
  readonly sourceTitle?: string
  readonly sourcePublisher?: string
  readonly sourceUrl?: string
  readonly sourceLicense?: string
  readonly sourceRetrieved?: string
}

const verdicts: readonly RowVerdict[] = ['NEW', 'SAME', 'SUPERSEDES', 'CONFLICTS', 'UNRESOLVED', 'WRONG', 'SKIPPED']

const examples = `
The file is read into a workspace, where each row gets its verdict; nothing is in the graph until it is merged. A mapping that lies beside the
file, as FILE.mapping.yaml or as FILE-metadata.json of CSV on the Web, is used. Where the graph is open in a server, send the file to that: --to http://127.0.0.1:4000.

It ends with 0 where every row can be merged, with 2 where some name what the graph does not know or can be no fact, and with 1 where it failed.

Examples:
  entrepot import trade.csv --write-mapping
  entrepot import BACI_HS17_Y2022.csv --preset baci --workspace baci --merge
  entrepot import trade.xlsx --sheet 2023 --mapping trade.yaml --source-publisher "General Administration of Customs"
  entrepot import trade.csv --to http://127.0.0.1:4000 --key "$KEY"
  entrepot import --resume 20261129-111522-k3x9q0
  entrepot import rows 20261129-111522-k3x9q0 --verdict UNRESOLVED --csv`

/** Options of every command about imports: where the jobs are. */
function where(command: Command): Command {
  return command
    .option('--to <address>', 'a server that has the graph open, such as http://127.0.0.1:4000')
    .option('--key <key>', 'an API key or a token for that server')
}

export const importFile = where(new Command('import').enablePositionalOptions())
  .description('Read a file of facts into a workspace, say row by row what each would be, and merge it into the graph.')
  .argument('[file]', 'a CSV, TSV, XLSX, JSON Lines, Parquet or GeoJSON file, also as .gz or .zip')
  .option('--mapping <file>', 'a mapping of its columns, as YAML')
  .option('--preset <name>', 'a mapping that comes with the program, such as baci or comtrade')
  .option('--workspace <name>', 'the workspace', usualWorkspace)
  .option('--dry-run', 'report, and keep nothing')
  .option('--merge', 'merge it when it is read')
  .option('--same', 'with --merge: cite the file also for what the graph has already')
  .option('--why <words>', 'why, for the ledger')
  .option('--resume <job>', 'go on with a job that was killed or has failed')
  .option('--write-mapping [file]', 'write the mapping that was worked out (default: FILE.mapping.yaml)')
  .addOption(
    new Option('--format <format>', 'what the file is, where that is not plain').choices([
      ...['CSV', 'TSV', 'XLSX', 'JSON_LINES', 'PARQUET', 'GEOJSON'],
    ]),
  )
  .option('--sheet <name>', 'the sheet of a workbook, or the file in an archive')
  .option('--encoding <name>', 'the encoding of a text, such as gb18030')
  .option('--delimiter <sign>', 'what stands between the cells of a text')
  .option('--source-title <title>', 'what the source is called')
  .option('--source-publisher <name>', 'who published it')
  .option('--source-url <address>', 'where it is published')
  .option('--source-license <name>', 'its licence')
  .option('--source-retrieved <day>', 'when the file was got, as 2026-11-01')
  .addHelpText('after', examples)
  .action((file: string | undefined, options: Options) =>
    withDesk(options, async (desk) => {
      if (options.resume === undefined) return imported(desk, file, options)
      if (file !== undefined) throw new ImportError('Give a file or --resume, not both: the job knows its file')
      await shown(desk, await followed(desk, (await desk.resume(options.resume)).id), options)
    }),
  )

importFile.addCommand(
  where(new Command('list'))
    .description('List the jobs, the latest first.')
    .option('--workspace <name>', 'only those of this workspace')
    .action((options: Where & { workspace?: string }) =>
      withDesk(options, async (desk) => {
        const table = plainTable(['job', 'workspace', 'state', 'rows', 'file'])
        const jobs = await desk.jobs(options.workspace)
        for (const { id, workspace, state, rows, file } of jobs)
          table.push([id, workspace, state, { content: rows.toLocaleString('en'), hAlign: 'right' }, file.name])
        console.log(jobs.length > 0 ? table.toString() : 'There are no jobs: begin one with entrepot import FILE')
      }),
    ),
)

importFile.addCommand(
  ofJob('show', 'Show what has become of a job.').action((id: string, options: Where) =>
    withDesk(options, async (desk) => shown(desk, await desk.job(id), {})),
  ),
)

importFile.addCommand(
  ofJob('rows', 'Show the rows of a job.')
    .addOption(new Option('--verdict <verdict>', 'only rows of this verdict').choices(verdicts))
    .option('--csv', 'as CSV, with the facts of each row')
    .action((id: string, options: Where & { verdict?: RowVerdict; csv?: true }) =>
      withDesk(options, async (desk) => {
        const rows = desk.rows(await desk.job(id), { verdict: options.verdict })
        if (options.csv) return pipeline(rowsAsTable(rows, 'csv'), process.stdout, { end: false })
        for await (const row of rows) console.log([row.verdict, ...lineOf(row)].join('\t'))
      }),
    ),
)

importFile.addCommand(
  ofJob(
    'merge',
    'Merge a job into the graph: its new rows, those that supersede a value and those that conflict with one.',
  )
    .option('--same', 'cite the file also for what the graph has already')
    .option('--why <words>', 'why, for the ledger')
    .action((id: string, { same = false, why, ...options }: Where & { same?: boolean; why?: string }) =>
      withDesk(options, async (desk) => {
        await desk.merge(id, { same, why })
        console.log(mergedOf(await followed(desk, id)))
      }),
    ),
)

importFile.addCommand(
  ofJob('undo', 'Take back all that a job has written into the graph, as one.')
    .option('--why <words>', 'why, for the ledger')
    .action((id: string, { why, ...options }: Where & { why?: string }) =>
      withDesk(options, async (desk) => {
        await desk.undo(id, why)
        await followed(desk, id)
        console.log(`The job ${id} is undone: what others say remains`)
      }),
    ),
)

importFile.addCommand(
  ofJob('discard', 'Delete the rows of a job that is not in the graph.').action((id: string, options: Where) =>
    withDesk(options, async (desk) => {
      await desk.discard(id)
      console.log(`The job ${id} is discarded`)
    }),
  ),
)

function ofJob(name: string, description: string): Command {
  return where(new Command(name)).description(description).argument('<job>', 'the id of the job, as the list has it')
}

async function imported(desk: Desk, file: string | undefined, options: Options): Promise<void> {
  if (file === undefined) throw new ImportError('Name a file, or a job with --resume: entrepot import --help')
  if (options.dryRun && options.merge) throw new ImportError('Give --dry-run or --merge, not both')
  const { id } = await desk.begin(file, await askedOf(file, options))
  console.error(`Job ${id}`)
  try {
    const read = await followed(desk, id)
    if (options.writeMapping !== undefined) await writeMapping(file, read, options.writeMapping)
    await shown(desk, read, options)
  } finally {
    if (options.dryRun) await desk.discard(id)
  }
  if (!options.merge) return
  await desk.merge(id, { same: options.same ?? false, why: options.why })
  console.log(`\n${mergedOf(await followed(desk, id))}`)
}

/** What is said of a file, by the options and by a mapping that lies beside it. */
async function askedOf(file: string, options: Options): Promise<Asked> {
  const { workspace, preset, why, format, sheet, encoding, delimiter } = options
  const given = options.mapping === undefined ? undefined : await readFile(options.mapping, 'utf8')
  const beside = given === undefined && preset === undefined ? await mappingBeside(file) : undefined
  if (beside) console.error(`By the mapping ${beside.path}`)
  const mapping = given ?? beside?.text
  return {
    ...{ workspace, preset, mapping, why },
    reading: defined({ format, sheet, encoding, delimiter }),
    source: defined({
      title: options.sourceTitle,
      publisher: options.sourcePublisher,
      url: options.sourceUrl,
      license: options.sourceLicense,
      retrieved: options.sourceRetrieved,
    }),
  }
}

async function writeMapping(file: string, { mapping }: ImportJob, to: string | true): Promise<void> {
  const path = to === true ? `${file}.mapping.yaml` : to
  await writeFile(path, mapping ?? '')
  console.error(`The mapping is in ${path}`)
}

async function followed(desk: Desk, id: string): Promise<ImportJob> {
  const { show, stop } = progress()
  try {
    return await desk.finish(id, show)
  } finally {
    stop()
  }
}

/** Prints what has become of a job, and what to do next. */
async function shown(desk: Desk, job: ImportJob, { dryRun, merge }: Partial<Options>): Promise<void> {
  console.log(await reportOf(desk, job))
  if (job.failure) console.log(`\nIt failed while ${job.failure.during.toLowerCase()}: ${job.failure.message}`)
  if (job.merge) console.log(`\n${mergedOf(job)}`)
  if (job.state === 'READ' && !dryRun && !merge) console.log(`\nMerge it with: entrepot import merge ${job.id}`)
  if ((job.counts.UNRESOLVED ?? 0) + (job.counts.WRONG ?? 0) > 0) process.exitCode = 2
}

/** Runs a command, and says in words why it can't be done. */
async function withDesk({ to, key }: Where, work: (desk: Desk) => Promise<void>): Promise<void> {
  try {
    if (to === undefined && key !== undefined) throw new ImportError('--key is for a server: say which with --to')
    await work(to === undefined ? localDesk(readConfig()) : remoteDesk(to, key))
  } catch (error) {
    const isKnown =
      error instanceof ImportError || error instanceof GraphUnavailable || isTold(error) || isOfFiles(error)
    if (!isKnown) throw error
    console.error(reason(error))
    process.exitCode = 1
  }
}

/** True of what the operating system says of a file. */
function isOfFiles(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

function defined<Name extends string>(
  values: Readonly<Record<Name, string | undefined>>,
): Partial<Record<Name, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<
    Record<Name, string>
  >
}
