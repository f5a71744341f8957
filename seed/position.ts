/** Where something is, in degrees. */
export interface Position {
  readonly latitude: number
  readonly longitude: number
}
