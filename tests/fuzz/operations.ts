import { parse, validate } from 'graphql'
import { schema } from '../../schema/index.ts'
import type { Draw } from './draw.ts'
import type { Asked } from './road.ts'
import type { Samples } from './samples.ts'
import { Selections } from './selections.ts'
import { Variables } from './variables.ts'

export interface Operation extends Asked {
  readonly variables: Readonly<Record<string, unknown>>
  /** What another client gives for the same text. */
  readonly otherwise: Readonly<Record<string, unknown>>
}

/** An operation that the schema allows, of any sort that clients send. */
export function operation(draw: Draw, samples: Samples): Operation {
  // What the schema doesn't allow, such as one name for two things, is written anew.
  for (;;) {
    const written = write(draw, samples)
    if (validate(schema, parse(written.query)).length === 0) return written
  }
}

function write(draw: Draw, samples: Samples): Operation {
  const variables = new Variables(draw)
  const selections = new Selections(draw, samples, variables)
  const names = draw.chance(15) ? ['First', 'Second'] : [draw.chance(40) ? 'First' : '']
  const bodies = names.map((name) => ({ name, text: selections.root() }))
  const texts = bodies.map(({ name, text }) => {
    const whole = [text, ...selections.fragmentsIn(text)].join('\n')
    const declared = variables.declarations(whole)
    return `${name || declared ? `query ${name}${declared} ` : ''}${text}`
  })
  const query = [...texts, ...selections.fragmentsIn(texts.join('\n'))].join('\n')
  const [one = ''] = names
  const operationName = names.length > 1 ? draw.one(names) : one && draw.chance(50) ? one : undefined
  return {
    query,
    variables: variables.given('given'),
    otherwise: variables.given('otherwise'),
    ...(operationName && { operationName }),
  }
}
