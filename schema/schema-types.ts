import type { AuthScopes } from './access/scope-auth.ts'
import type { Request } from './request.ts'

/** What the builder is told of the types that resolvers are given. */
export interface GivenTypes {
  Context: Request
  AuthScopes: AuthScopes
  Scalars: {
    PartialDate: { Input: string; Output: string }
    DateTime: { Input: string; Output: string }
    Decimal: { Input: string; Output: string }
    ID: { Input: string; Output: string }
  }
  DefaultFieldNullability: false
}

export type EntrepotTypes = PothosSchemaTypes.ExtendDefaultTypes<GivenTypes>
