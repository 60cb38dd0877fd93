/** How far an order of several sellers is, in one line for its shopper. */
export function orderProgress(shipped_by: string[], waiting_for: string[]): string {
  const parts = [
    shipped_by.length && `shipped by ${shipped_by.join(", ")}`,
    waiting_for.length && `waiting for ${waiting_for.join(", ")}`,
  ].filter((part) => typeof part === "string")
  const sentence = parts.join(", ") || "nothing to wait for"
  return sentence[0].toUpperCase() + sentence.slice(1)
}
