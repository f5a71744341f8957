import type { AdmitSettings } from '../admit.ts'
import { credentialsOf, unauthenticated } from './credentials.ts'
import { curator, isOwnMachine } from './curator.ts'
import { keysIn } from './keys.ts'
import { type TokenSettings, tokens } from './tokens.ts'

export interface AccessSettings {
  /** What tokens are taken; none if left out. */
  readonly tokens?: TokenSettings | undefined
  /** The file of API keys, which need not be there. */
  readonly keys: string
  /** Whether requests made on this machine may write without credentials. */
  readonly curate?: boolean
}

const off =
  'Writing is off here: set ENTREPOT_JWT_JWKS or ENTREPOT_JWT_SECRET, make a key with `entrepot key create`, ' +
  'or start with --curate to write from your own machine'

/**
 * Who asks: the owner of a token or of an API key, or whoever sits at this machine. A request without credentials is anonymous.
 * @returns the settings by which requests are admitted
 */
export function access({ tokens: taken, keys: path, curate = false }: AccessSettings) {
  const keys = keysIn(path)
  const ofToken = taken && tokens(taken)

  const viewerOf: AdmitSettings['viewerOf'] = (header, peer) => {
    const credentials = credentialsOf(header)
    if (credentials === null) return curate && isOwnMachine(header, peer) ? curator : null
    if (credentials.startsWith('ent_')) return keys.viewerOf(credentials)
    if (header('x-api-key') != null)
      throw unauthenticated('x-api-key holds no key of this server: they begin with ent_')
    if (!ofToken) throw unauthenticated('This server takes no tokens: send an API key, or set ENTREPOT_JWT_JWKS')
    return ofToken(credentials)
  }

  /** A file of keys that can't be read is there, at any rate. */
  async function signIn(): Promise<string> {
    if (!ofToken && !curate && !(await keys.areThere().catch(() => true))) return off
    const local = curate ? ', or ask from the machine that it runs on, by the name localhost' : ''
    return `Sign in: send ${ofToken ? 'a token or an API key' : 'an API key'} in the header “authorization: Bearer …”${local}`
  }

  return { viewerOf, signIn } satisfies AdmitSettings
}
