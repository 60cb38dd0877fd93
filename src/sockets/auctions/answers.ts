import { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { Socket } from "socket.io"

/** The numbers that the API gives the same errors. */
const STATUS_OF: Record<string, number> = {
  [MedusaError.Types.NOT_FOUND]: 404,
  [MedusaError.Types.INVALID_DATA]: 400,
  [MedusaError.Types.NOT_ALLOWED]: 400,
  [MedusaError.Types.UNAUTHORIZED]: 401,
  [MedusaError.Types.FORBIDDEN]: 403,
}

/** @throws INVALID_DATA naming the first field that is wrong */
export function readMessage<T>(schema: z.ZodType<T>, message: unknown): T {
  const { success, data, error } = schema.safeParse(message)
  if (success) return data
  const [{ path, message: wanted }] = error.issues
  const field = path.map(String).join(", ")
  throw new MedusaError(MedusaError.Types.INVALID_DATA, field ? `${field}: ${wanted}` : wanted)
}

/**
 * Handles a message and answers it, also when something went wrong: an error that leaves a handler
 * would end the process.
 */
export function answering(
  socket: Socket,
  logger: Logger,
  name: string,
  handle: (message: unknown) => Promise<object> | object
) {
  const refuse = (error: unknown) => refusalOf(error, logger, name)
  socket.on(name, async (message: unknown, ...more: unknown[]) => {
    const answer = more.at(-1) ?? message
    let reply: object
    try {
      reply = await handle(message)
    } catch (error) {
      reply = refuse(error)
    }
    if (typeof answer === "function") answer(reply)
  })
}

function refusalOf(error: unknown, logger: Logger, name: string) {
  const status = error instanceof MedusaError ? STATUS_OF[error.type] : undefined
  if (status) {
    const { type, message } = error as MedusaError
    return { ok: false, status, type, message }
  }
  logger.error(`The message ${name} could not be handled`, error as Error)
  const message = "An unknown error occurred."
  return { ok: false, status: 500, type: "unknown_error", message }
}
