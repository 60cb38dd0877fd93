import type { Logger } from "@medusajs/framework/types"
import { redactUrl } from "../../lib/redact"
import type { Ended } from "../../lib/request-watch"

/** Asked every few seconds by machines; nobody looks for them in a log. */
const SILENT = /^\/(health|metrics)(\/|\?|$)/

/** One line for each request, when its answer has left. */
export function logRequest(logger: Logger, { request, response, id, seconds }: Ended) {
  const asked = request.originalUrl ?? request.url ?? ""
  if (SILENT.test(asked)) return
  const { method } = request
  const path = redactUrl(asked)
  const status = response.writableFinished ? response.statusCode : "aborted"
  const duration_ms = Math.round(seconds * 1000)
  logger.log("http", `${method} ${path} ${status} ${duration_ms} ms`, {
    ...{ request_id: id, method, path, status, duration_ms },
    response_size: Number(response.getHeader("content-length") ?? 0),
    user_agent: request.headers["user-agent"],
  })
}
