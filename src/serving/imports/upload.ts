import {
  type ImportJob,
  type ImportSource,
  JobRefused,
  type Upload,
  usualWorkspace,
  type Workspaces,
} from '../../../schema/imports/workspaces.ts'
import { BadForm, type Form, formOf } from './multipart.ts'

/** What the address or a form can say of a file. */
const known = [
  ...['workspace', 'file', 'preset', 'mapping', 'why', 'format', 'sheet', 'encoding', 'delimiter'],
  ...['title', 'publisher', 'url', 'license', 'retrieved'],
]

/**
 * Takes a file from the body of a request: the body itself, or the part `file` of a form.
 * @param by who sends it
 * @throws {JobRefused} if it can't be taken
 */
export async function uploaded(workspaces: Workspaces, request: Request, by: string): Promise<ImportJob> {
  const { searchParams } = new URL(request.url)
  const unknown = [...searchParams.keys()].find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new JobRefused(unknown, 'NOT_A_VALUE', `There is no parameter ${unknown}: there are ${known.join(', ')}`)
  const { body, headers } = request
  if (!body) throw new JobRefused('file', 'NOT_A_VALUE', 'Send the file as the body of the request')
  if (Number(headers.get('content-length') ?? 0) > workspaces.longestFile)
    throw new JobRefused(
      'file',
      'TOO_LONG',
      `The file is longer than ${workspaces.longestFile} bytes: send it in parts`,
    )
  const type = headers.get('content-type') ?? ''
  const form = /^multipart\/form-data/i.test(type) ? await formIn(body, type) : undefined
  const said = () => {
    const parameters = new URLSearchParams([...(form?.fields ?? []), ...searchParams])
    if (form && !parameters.has('file')) parameters.set('file', form.name)
    return uploadOf(parameters, by)
  }
  return workspaces.upload(form?.bytes ?? (body as unknown as AsyncIterable<Uint8Array>), said)
}

async function formIn(body: ReadableStream<Uint8Array>, type: string): Promise<Form> {
  try {
    return await formOf(body, type)
  } catch (error) {
    if (!(error instanceof BadForm)) throw error
    throw new JobRefused('file', 'NOT_A_VALUE', error.message)
  }
}

function uploadOf(parameters: URLSearchParams, by: string): Upload {
  const given = <Name extends string>(...names: readonly Name[]) =>
    Object.fromEntries(
      names.flatMap((name) => (parameters.get(name) ? [[name, parameters.get(name)]] : [])),
    ) as Partial<Record<Name, string>>
  return {
    workspace: parameters.get('workspace') ?? usualWorkspace,
    name: parameters.get('file') ?? '',
    by,
    ...given('preset', 'mapping', 'why'),
    reading: given('format', 'sheet', 'encoding', 'delimiter'),
    source: given('title', 'publisher', 'url', 'license', 'retrieved') satisfies Partial<ImportSource>,
  }
}
