import * as v from 'valibot'
import { MalformedData } from './malformed.ts'
import type { YamlFile } from './read-yaml.ts'

/**
 * The content of a YAML file, validated against a schema.
 * @throws {MalformedData} with the line and path of the first part that is invalid
 */
export function checked<Schema extends v.GenericSchema>(
  yaml: YamlFile<unknown>,
  schema: Schema,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, yaml.content)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const path = (issue.path ?? []).map((step) => step.key as string | number)
  throw new MalformedData({ file: yaml.file, line: yaml.lineOf(...path) }, `${path.join('.')}: ${issue.message}`)
}
