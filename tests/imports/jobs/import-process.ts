import { openEmbedded } from '../../../cypher/engine/embedded.ts'
import { finish } from '../../../src/imports/job/importing.ts'
import { beginMerge } from '../../../src/imports/job/merge-job.ts'
import { workspaceFolders } from '../../../src/imports/workspaces/folders.ts'
import { seedSmallWorld } from './customs-file.ts'

/*
 * Reads a job, or goes on with it, and merges it into the graph of a folder. It says BEGUN, and then at each checkpoint what it is doing.
 * Called with the folder of the graph, that of the workspaces, and the id of the job.
 */
const [data = '', root = '', id = ''] = process.argv.slice(2)
const graph = await openEmbedded({ data })
await seedSmallWorld(graph)
const folder = await workspaceFolders(root).job(id)
if (!folder) throw new Error(`There is no job ${id}`)
process.stdout.write('BEGUN\n')
const at = { graph, onProgress: ({ state }: { state: string }) => void process.stdout.write(`${state}\n`) }
const read = await finish(folder, at)
if (read.state === 'READ') await beginMerge(folder, { by: 'ann' }, { same: false, rowsInGraph: 100_000 })
await finish(folder, at)
await graph.close()
