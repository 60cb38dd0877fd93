import { container } from "@medusajs/framework"
import { Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { Socket } from "socket.io"
import { batched } from "../../lib/batched"
import { actorOf } from "../../modules/realtime/identity"
import { answering, readMessage } from "../auctions/answers"
import { Person, TicketPresence, WATCHED_MAX } from "./ticket-presence"

const ID_LENGTH_MAX = 64
const ticket_id = z.string().min(1).max(ID_LENGTH_MAX)
const TicketMessage = z.object({ ticket_id }).strict()
const TypingMessage = z.object({ ticket_id, is_typing: z.boolean().default(true) }).strict()

/** People whose names are read in one query. */
const NAMES_MAX = 100

const readNames = batched<Person>(async (ids) => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "user",
    fields: ["id", "email", "first_name", "last_name"],
    filters: { id: ids },
  })
  return new Map(
    data.map(({ id, email, first_name, last_name }) => {
      const name = [first_name, last_name].filter(Boolean).join(" ") || (email ?? "")
      return [id, { id, name }]
    })
  )
}, NAMES_MAX)

async function personAt(socket: Socket): Promise<Person> {
  const id = actorOf(socket)
  const person = id ? await readNames(id) : undefined
  if (person) return person
  throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Sign in again")
}

/** What staff say about the tickets they have open: that they do, and that they are writing. */
export function hearAboutTickets(socket: Socket, presence: TicketPresence, logger: Logger) {
  const on = (name: string, handle: (message: unknown) => Promise<object> | object) =>
    answering(socket, logger, name, handle)

  on("ticket:watch", async (message) => {
    const { ticket_id } = readMessage(TicketMessage, message)
    const person = await personAt(socket)
    // The connection may have ended while the name was read.
    if (!socket.connected) return { ok: false }
    if (!presence.watch(socket, ticket_id, person)) {
      const refusal = `You have ${WATCHED_MAX} tickets open; close one of them first`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, refusal)
    }
    return { ok: true, staff: presence.staffAt(ticket_id) }
  })
  on("ticket:typing", (message) => {
    const { ticket_id, is_typing } = readMessage(TypingMessage, message)
    if (presence.typing(socket, ticket_id, is_typing)) return { ok: true }
    const refusal = `You do not watch ${ticket_id}; send ticket:watch first`
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, refusal)
  })
  on("ticket:unwatch", (message) => {
    presence.unwatch(socket, readMessage(TicketMessage, message).ticket_id)
    return { ok: true }
  })
  socket.on("disconnect", () => presence.leave(socket))
}
