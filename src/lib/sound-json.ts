/** U+0000 and halves of a character, which PostgreSQL keeps in no text and no JSON. */
const BROKEN = /\p{Surrogate}|\0/gu
/** How JSON writes them. A text that only looks like it is looked at again, and kept. */
const MAYBE_BROKEN = /\\u(?:0000|d[89a-f])/i

/** A value as JSON that PostgreSQL takes; what it cannot keep becomes U+FFFD. */
export function soundJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!MAYBE_BROKEN.test(json)) return json
  return JSON.stringify(value, (_, inner) =>
    typeof inner === "string" ? inner.replace(BROKEN, "\ufffd") : inner
  )
}
