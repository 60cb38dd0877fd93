import {
  errorHandler,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { ASK_AGAIN_S, isDatabaseAway } from "./database-away"
import { REQUEST_ID } from "./request-watch"
import { asUnfitValue } from "./unfit-value"
import { answerTooMany, asTooMany } from "./too-many-requests"

const answerAsPlatform = errorHandler()

/** Express cannot read a path whose percent signs make no letters, and throws this. */
const isUnreadablePath = (error: { name?: string }) => error.name === "URIError"

/** Our own refusals of what is out of date; the platform would put a fixed sentence in their place. */
const isConflict = (error: MedusaError | Error) =>
  "type" in error && error.type === MedusaError.Types.CONFLICT
const CONFLICT = 409
const UNAVAILABLE = 503

/**
 * The platform's answers to errors, a 400 where it would blame itself for a broken path, the words
 * of a conflict, one for values that the database cannot take, a 429 for what was done too often, and
 * a 503 while the database is away.
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
  nameRequest(res)
  if (isDatabaseAway(error)) return answerUnavailable(error, req, res)
  const message = "The path is not properly encoded; accepted: percent-encoded UTF-8"
  const answered = isUnreadablePath(error)
    ? new MedusaError(MedusaError.Types.INVALID_DATA, message)
    : (asUnfitValue(error) ?? error)
  // The platform answers any error; its type names only the most common one.
  return answerAsPlatform(answered as MedusaError, req, res, next)
}

function answerUnavailable({ message }: Error, req: MedusaRequest, res: MedusaResponse) {
  req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`The database is away: ${message}`)
  res.setHeader("Retry-After", ASK_AGAIN_S)
  const words = `The shop cannot read its data right now; ask again in ${ASK_AGAIN_S} seconds`
  res.status(UNAVAILABLE).json({ type: "unavailable", message: words })
}

/** Who meets a defect can say which request it was; the log has its lines under the same id. */
function nameRequest(res: MedusaResponse) {
  const { json } = res
  res.json = (body) => {
    const request_id = res.getHeader(REQUEST_ID)
    const isDefect = res.statusCode >= 500 && request_id !== undefined
    return json.call(res, isDefect ? { ...(body as object), request_id } : body)
  }
}
