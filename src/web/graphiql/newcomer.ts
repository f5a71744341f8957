/** True where this browser has not kept any tabs of GraphiQL, or keeps nothing at all. */
export function isNewcomer(): boolean {
  try {
    return window.localStorage.getItem('graphiql:tabState') === null
  } catch {
    return true
  }
}
