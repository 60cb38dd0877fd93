import { inspect } from "node:util"
import type { Logger } from "@medusajs/framework/types"
import { redact } from "./redact"
import { currentRequestId } from "./request-watch"

type Level = "error" | "warn" | "info" | "http" | "verbose" | "debug" | "silly"
/** What stands beside the words of a line. */
type Fields = Record<string, unknown>

const CAUSE_LENGTH_MAX = 2_000

/**
 * The platform's logger, whose every line says for which request it is, and holds no secret. The
 * lines about requests are written by whoever watches them: the platform's show the whole address.
 */
export function requestLogger(inner: Logger, { showsStacks }: { showsStacks: boolean }): Logger {
  const write = (level: Level, words: unknown, fields: Fields = {}) => {
    const request_id = fields.request_id ?? currentRequestId()
    const line = { ...fields, message: redact(textOf(words)) }
    // As one object: words beside it would be searched for places to fill, like %d in an address.
    inner.log(level, request_id ? { ...line, request_id } : line)
  }
  const plain = (level: Level) => (words: unknown) => write(level, words)

  const error = (words: string | Error, thrown?: Error) => {
    const cause = words instanceof Error ? words : thrown
    if (!cause) return write("error", words)
    const message = words instanceof Error ? textOf(words) : `${words}: ${textOf(cause)}`
    const stack = redact(stackOf(cause))
    write("error", showsStacks ? `${message}\n${stack}` : message, { stack, ...causeOf(cause) })
  }

  return {
    panic: (data) => inner.panic(data),
    shouldLog: (level) => level !== "http" && inner.shouldLog(level),
    setLogLevel: (level) => inner.setLogLevel(level),
    unsetLogLevel: () => inner.unsetLogLevel(),
    activity: (message, config) => inner.activity(redact(message), config),
    progress: (id, message) => inner.progress(id, redact(message)),
    failure: (id, message) => inner.failure(id, redact(message)),
    success: (id, message) => inner.success(id, redact(message)),
    error,
    silly: plain("silly"),
    debug: plain("debug"),
    verbose: plain("verbose"),
    http: plain("http"),
    info: plain("info"),
    warn: plain("warn"),
    log: (...args) => {
      const [level, words, fields] = args
      if (args.length > 1) write(level as Level, words, cleanFields(fields))
      else write("info", level)
    },
  }
}

const textOf = (words: unknown): string => {
  if (typeof words === "string") return words
  if (words instanceof Error) return String(words.message)
  return inspect(words, { depth: 4, breakLength: Infinity })
}

/** Where it was thrown; the message stands in the line already. */
const stackOf = ({ stack = "", message }: Error) =>
  stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length).trim() : stack

const causeOf = ({ cause }: Error & { cause?: unknown }): Fields =>
  cause === undefined ? {} : { cause: redact(inspect(cause).slice(0, CAUSE_LENGTH_MAX)) }

const cleanFields = (fields: unknown): Fields =>
  typeof fields === "object" && fields !== null
    ? Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [
          name,
          typeof value === "string" ? redact(value) : value,
        ])
      )
    : {}
