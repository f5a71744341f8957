import { McpServer } from '@modelcontextprotocol/server'
import { toStandardJsonSchema } from '@valibot/to-json-schema'
import packageOfProgram from '../../../package.json' with { type: 'json' }
import { AskFailed } from '../../web/shared/graphql/ask.ts'
import type { Asking } from './asking.ts'
import { Ambiguous, ToolFailed } from './failed.ts'
import { registerResources } from './resources.ts'
import { type Answer, answerOf, asked, tell } from './told.ts'
import type { Tool } from './tool.ts'
import { compare } from './tools/compare.ts'
import { conflicts } from './tools/conflicts.ts'
import { describe } from './tools/describe.ts'
import { linked } from './tools/linked.ts'
import { portsServing } from './tools/ports-serving.ts'
import { route } from './tools/route.ts'
import { search } from './tools/search.ts'
import { table } from './tools/table.ts'
import { timeSeries } from './tools/time-series.ts'
import { verifyClaim } from './tools/verify-claim.ts'

const instructions = `Trade and transport: countries, ports, railways, agreements, goods and trade figures, with the evidence for each.
Every line ends with what it rests on, such as [claim/F148]: read the resource entrepot://claim/F148 for the sentence, value, period, source and paragraph, and cite it.
Unknown means that the graph holds nothing of it, never zero. [inferred] was computed here and is stated by no source. DISPUTED means that sources disagree: tell both sides. Currencies are never converted.
Names and codes are accepted in place of ids; an ambiguous name is answered with candidates. "next cursor" gives what was left out.`

/**
 * Creates the MCP server with its tools and resources.
 * @param asking admits a request and returns how to ask GraphQL on its behalf; called for each tool call and each resource read
 * @param site the address of the site for links, without a slash at its end; null if it is not known
 */
export function mcpServer(asking: () => Promise<Asking>, site: string | null): McpServer {
  const server = new McpServer(
    { name: 'entrepot', title: 'Entrepôt', version: packageOfProgram.version },
    { instructions, capabilities: { tools: {}, resources: {} } },
  )
  const register = <Input, Value>(tool: Tool<Input, Value>) => {
    const { name, title, description, input, item } = tool
    server.registerTool(
      name,
      {
        ...{ title, description },
        inputSchema: toStandardJsonSchema(input),
        outputSchema: toStandardJsonSchema(answerOf(item)),
        annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
      },
      async (given) => {
        const { ask, spent } = await asking()
        const result = await resultOf(async () => tell(await tool.run(given as Input, ask, site)))
        return { ...result, _meta: { [costKey]: spent.values } }
      },
    )
  }
  register(search)
  register(describe)
  register(portsServing)
  register(route)
  register(linked)
  register(timeSeries)
  register(compare)
  register(conflicts)
  register(table)
  register(verifyClaim)
  registerResources(server, asking, site)
  return server
}

/** What the questions of a call cost, in the metadata of its result: how many values they can return at the very most. */
const costKey = 'entrepot/cost'

/** The result of a call: an answer, a question back, or an error that names the field. */
async function resultOf(work: () => Promise<Answer>) {
  try {
    return result(await work())
  } catch (error) {
    if (error instanceof Ambiguous) return result(asked(error))
    if (error instanceof ToolFailed || error instanceof AskFailed)
      return { isError: true, content: [{ type: 'text' as const, text: error.message }] }
    console.error(error)
    return { isError: true, content: [{ type: 'text' as const, text: 'Unexpected error; see the log of the server' }] }
  }
}

const result = ({ text, structured }: Answer) => ({
  content: [{ type: 'text' as const, text }],
  structuredContent: structured,
})
