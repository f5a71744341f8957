/** A request that SDMX answers with one of its numbered errors. */
export class SdmxRefused extends Error {
  override readonly name = 'SdmxRefused'
  /** @param code 100 no results, 110 unauthorized, 130 too large, 140 syntax, 150 semantics, 500, 501 not implemented, 503 */
  constructor(
    readonly code: number,
    message: string,
    /** The status of HTTP, where it isn't that of the code. */
    readonly status: number = statuses[code] ?? 500,
    /** The code by which GraphQL refused. */
    readonly graphqlCode?: string,
  ) {
    super(message)
  }
}

const statuses: Readonly<Record<number, number>> = {
  100: 404,
  110: 401,
  130: 413,
  140: 400,
  150: 403,
  501: 501,
  503: 503,
}
