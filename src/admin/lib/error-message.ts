/** The server's own words where there are any: they name the thing and what would be accepted. */
export const errorMessage = (error: unknown) =>
  error instanceof Error ? error.message : String(error)
