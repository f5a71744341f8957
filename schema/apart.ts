import { type GraphQLSchema, getNullableType, isCompositeType, isListType, isObjectType } from 'graphql'

/**
 * Makes every item of a list complete by itself. The executor gives up a list when an item refuses at once, and forgets
 * the items that still wait: when one of those refuses later, nobody hears it and the process ends. An item that is a promise refuses later
 * than all have begun, so that the executor waits for all.
 * @param schema whose lists of things are changed in place
 * @returns the same schema
 */
export function completingApart(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const list = getNullableType(field.type)
      if (!isListType(list) || !isCompositeType(getNullableType(list.ofType))) continue
      const { resolve, name } = field
      field.resolve = (source, args, context, info) => {
        const items = resolve ? resolve(source, args, context, info) : source[name]
        return isPromise(items) ? items.then(apart) : apart(items)
      }
    }
  }
  return schema
}

/** A list of one has nothing beside the item that could be forgotten. */
function apart(items: unknown): unknown {
  return Array.isArray(items) && items.length > 1 ? items.map((item) => Promise.resolve(item)) : items
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise
}
