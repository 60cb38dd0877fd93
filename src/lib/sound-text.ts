import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

const NULL_CHARACTER = "\0"
/** Deeper than any request of the platform; what lies below is refused by its validators. */
const DEPTH_MAX = 20

/** Whether a text somewhere in a value, a name of a field included, holds the null character. */
export function holdsNullCharacter(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return value.includes(NULL_CHARACTER)
  if (typeof value !== "object" || value === null || depth > DEPTH_MAX) return false
  return Object.entries(value).some(
    ([name, inner]) => name.includes(NULL_CHARACTER) || holdsNullCharacter(inner, depth + 1)
  )
}

/** The path as people read it; one that is broken is not read at all, and refused by others. */
function pathOf(req: MedusaRequest): string {
  const [path] = req.originalUrl.split("?")
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Refuses what PostgreSQL cannot keep as text; it would surface as a failure of the server. */
export function refuseBrokenText(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  if (![pathOf(req), req.query, req.body].some((given) => holdsNullCharacter(given))) return next()
  const message = "A text holds the character U+0000; accepted: any text without it"
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
