/** The arguments of `entrepot ask` are wrong. The message says what is possible instead. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError'
}
