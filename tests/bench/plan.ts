import { Command, InvalidArgumentError } from 'commander'
import { type ClientName, clientNames } from './clients/client-kind.ts'
import { type Contestant, contestants } from './shape.ts'

/** What is to be measured, and how often. */
export interface Plan {
  readonly like: readonly ClientName[]
  readonly servers: readonly Contestant[]
  readonly clients: readonly number[]
  readonly rounds: number
  readonly seconds: number
  readonly scale: number
  readonly only: string
  readonly json?: string
  readonly against?: string
}

/** Reads the command line. */
export function readPlan(): Plan {
  const asked = new Command('bench')
    .description('Measures this program, @neo4j/graphql and a server that sends one statement a request, side by side.')
    .option('--like <names>', 'whose requests to send: apollo, urql, browser, bare', among(clientNames))
    .option('--servers <names>', `who answers: ${contestants.join(', ')}`, among(contestants))
    .option(
      '--against <folder>',
      'measure this program alone, beside another checkout of it, which is sent bare requests',
    )
    .option('--only <text>', 'only the shapes whose names hold this text', '')
    .option('--clients <numbers>', 'how many ask at once', (text) => text.split(',').map(positive), [1, 64])
    .option('--rounds <number>', 'how often each contestant runs; the medians count', positive)
    .option('--seconds <number>', 'how long each runs', positive)
    .option('--quick', 'one round of half a second, and the requests of apollo and bare alone')
    .option(
      '--scale <edges>',
      'add so many edges by a power law to the Neo4j, and leave the embedded engine out',
      positive,
      0,
    )
    .option('--json <file>', 'write the results to this file, after each measurement: npm run bench:tables reads it')
    .parse()
    .opts<Partial<Plan> & Pick<Plan, 'only' | 'clients' | 'scale'> & { readonly quick?: boolean }>()
  const { quick, against, scale } = asked
  const usual: readonly Contestant[] = against
    ? ['entrepot', 'before', 'embedded', 'before-embedded']
    : ['entrepot', 'entrepot-cached', 'embedded', 'neo4j-graphql', 'raw']
  return {
    ...asked,
    like: asked.like ?? (quick ? ['apollo', 'bare'] : clientNames),
    servers: asked.servers ?? usual.filter((name) => !scale || !name.endsWith('embedded')),
    rounds: asked.rounds ?? (quick ? 1 : 3),
    seconds: asked.seconds ?? (quick ? 0.5 : 1),
  }
}

function among<Name extends string>(names: readonly Name[]): (text: string) => readonly Name[] {
  return (text) =>
    text.split(',').map((name) => {
      const found = names.find((known) => known === name)
      if (!found) throw new InvalidArgumentError(`${name} is none of ${names.join(', ')}.`)
      return found
    })
}

function positive(text: string): number {
  const number = Number(text)
  if (!(number > 0)) throw new InvalidArgumentError(`${text} is no number above nought.`)
  return number
}
