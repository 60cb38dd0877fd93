/** What went wrong, for the log: a workflow throws what it has made JSON of. */
export const errorText = (error: unknown): string =>
  typeof error === "object" && error && "message" in error ? String(error.message) : String(error)
