import {
  errorHandler,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

const answerAsPlatform = errorHandler()

/** Express cannot read a path whose percent signs make no letters, and throws this. */
const isUnreadablePath = (error: { name?: string }) => error.name === "URIError"

/** The platform's answers to errors, and a 400 where it would blame itself for a broken path. */
export function answerError(
  error: MedusaError | Error,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  const message = "The path is not properly encoded; accepted: percent-encoded UTF-8"
  const answered = isUnreadablePath(error)
    ? new MedusaError(MedusaError.Types.INVALID_DATA, message)
    : error
  // The platform answers any error; its type names only the most common one.
  return answerAsPlatform(answered as MedusaError, req, res, next)
}
