import Table from 'cli-table3'
import { Command } from 'commander'
import { isScope, scopes as known } from '../../schema/access/scopes.ts'
import { readConfig } from '../config.ts'
import { changeKeys, KeyFileLocked, readKeys } from '../serving/access/key-file.ts'
import { newKey, stateOf } from '../serving/access/stored-key.ts'

/** The command can't do what it is told to; the message says why. */
class KeyError extends Error {
  override readonly name = 'KeyError'
}

const examples = `
Scopes, in one word with commas between:
${Object.entries(known)
  .map(([scope, what]) => `  ${scope.padEnd(17)} ${what}`)
  .join('\n')}
  workspace:<name>  read a workspace

Examples:
  entrepot key create --name "Ann's notebook" --scopes facts:propose --expires 90d
  entrepot key create --name importer --scopes import,workspace:customs
  entrepot key list
  entrepot key revoke k3x9q0a7bd`

interface Options {
  readonly name: string
  readonly scopes?: string
  readonly expires?: string
}

const create = new Command('create')
  .description('Make a key and print it. It is kept hashed, so it is shown this once.')
  .requiredOption('--name <name>', 'what it is for, or whose it is')
  .option('--scopes <scopes>', 'what it allows; without any it allows to read', '')
  .option(
    '--expires <when>',
    'the last day it can be used, as 2027-12-31 (UTC), or after how many days, as 90d (default: never)',
  )
  .action((options: Options) =>
    told(async () => {
      const name = options.name.trim()
      if (!/^[^\p{Cc}]{1,100}$/u.test(name)) throw new KeyError('--name is to be a text of 1 to 100 characters')
      const expires = options.expires === undefined ? undefined : endOf(options.expires)
      const { key, stored } = newKey({ name, scopes: scopesIn(options.scopes ?? ''), ...(expires && { expires }) })
      await changeKeys(keyFile(), (keys) => [...keys, stored])
      // The key alone is on standard output, so that a program can take it.
      console.log(key)
      console.error(
        `The key ${stored.id} is shown this once: keep it. It allows ${stored.scopes.join(', ') || 'to read'}${expires ? ` until ${expires}` : ''}. A running server knows it in a second.`,
      )
    }),
  )

const list = new Command('list').description('List the keys: not what they are, but what they allow.').action(() =>
  told(async () => {
    const keys = await readKeys(keyFile())
    if (keys.length === 0) return console.log('There are no keys: make one with entrepot key create')
    const table = new Table({ head: ['id', 'name', 'scopes', 'created', 'expires', 'state'], style: { head: [] } })
    for (const stored of keys) {
      const { id, name, scopes, created, expires = 'never', revoked } = stored
      table.push([id, name, scopes.join('\n'), created, expires, revoked ? `revoked ${revoked}` : stateOf(stored)])
    }
    console.log(table.toString())
  }),
)

const revoke = new Command('revoke')
  .description(
    'Revoke a key for ever: a running server refuses it two seconds later at the latest. It stays in the list.',
  )
  .argument('<id>', 'the id of the key, as the list has it: the part after ent_')
  .action((id: string) =>
    told(async () => {
      const revoked = new Date().toISOString()
      await changeKeys(keyFile(), (keys) => {
        if (!keys.some((stored) => stored.id === id))
          throw new KeyError('There is no key of this id: see entrepot key list')
        return keys.map((stored) => (stored.id === id ? { revoked, ...stored } : stored))
      })
      console.log(`The key ${id} is revoked`)
    }),
  )

export const key = new Command('key')
  .description('Make, list and revoke the API keys by which programs and people sign in.')
  .addHelpText('after', examples)
  .addCommand(create)
  .addCommand(list)
  .addCommand(revoke)

function keyFile(): string {
  return readConfig().access.keys
}

function scopesIn(text: string): string[] {
  const words = [...new Set(text.split(/[\s,]+/).filter(Boolean))]
  const unknown = words.find((word) => !isScope(word))
  if (unknown !== undefined) {
    const all = [...Object.keys(known), 'workspace:<name>'].join(', ')
    throw new KeyError(`There is no scope ${JSON.stringify(unknown)}: there are ${all}`)
  }
  return words.sort()
}

/** The end of a day, or of so many days from now, in UTC. */
function endOf(when: string): string {
  const [, days] = /^(\d{1,5})d$/.exec(when) ?? []
  const time = days ? Date.now() + Number(days) * 86_400_000 : Date.parse(`${when}T23:59:59.999Z`)
  const end = /^(\d{1,5}d|\d{4}-\d\d-\d\d)$/.test(when) && !Number.isNaN(time) ? new Date(time).toISOString() : ''
  if (!end || !(days || end.startsWith(when)))
    throw new KeyError(`--expires is to be a day as 2027-12-31 or a number of days as 90d, got ${JSON.stringify(when)}`)
  if (time <= Date.now()) throw new KeyError(`--expires ${when} is over already`)
  return end
}

async function told(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof KeyError || error instanceof KeyFileLocked)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
