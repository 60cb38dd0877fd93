/** U+0000 and halves of a character, which PostgreSQL keeps in no text and no JSON. */
const BROKEN = /\p{Surrogate}|\0/gu

/** A value as JSON that PostgreSQL takes; what it cannot keep becomes U+FFFD. */
export const soundJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === "string" ? inner.replace(BROKEN, "\ufffd") : inner
  )
