/** What somebody typed after `entrepot ask` can't be asked. The message says what there is instead. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError'
}
