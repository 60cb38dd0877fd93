import {
  errorHandler,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { asUnfitValue } from "./unfit-value"
import { answerTooMany, asTooMany } from "./too-many-requests"

const answerAsPlatform = errorHandler()

/** Express cannot read a path whose percent signs make no letters, and throws this. */
const isUnreadablePath = (error: { name?: string }) => error.name === "URIError"

/** Our own refusals of what is out of date; the platform would put a fixed sentence in their place. */
const isConflict = (error: MedusaError | Error) =>
  "type" in error && error.type === MedusaError.Types.CONFLICT
const CONFLICT = 409

/**
 * The platform's answers to errors, a 400 where it would blame itself for a broken path, the words
 * of a conflict, one for values that the database cannot take, and a 429 for what was done too often.
 */
export function answerError(
  error: MedusaError | Error,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  if (isConflict(error)) {
    res.status(CONFLICT).json({ type: MedusaError.Types.CONFLICT, message: error.message })
    return
  }
  const tooMany = asTooMany(error)
  if (tooMany) return answerTooMany(res, tooMany)
  const message = "The path is not properly encoded; accepted: percent-encoded UTF-8"
  const answered = isUnreadablePath(error)
    ? new MedusaError(MedusaError.Types.INVALID_DATA, message)
    : (asUnfitValue(error) ?? error)
  // The platform answers any error; its type names only the most common one.
  return answerAsPlatform(answered as MedusaError, req, res, next)
}
