import { container } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { membersAmong } from "../../api/admin/seller-membership/members-among"
import { admit } from "../../modules/realtime/admission"
import { every } from "../../modules/realtime/every"
import { defineNamespace } from "../../modules/realtime/namespaces"
import { ADMIN_NAMESPACE, STAFF_ROOM } from "./rooms"
import { hearAboutTickets } from "./ticket-messages"
import { BEAT_MS, TicketPresence } from "./ticket-presence"

const wanted = "the marketplace's own staff"
const complaint = "Who is at which ticket could not be told"

defineNamespace(ADMIN_NAMESPACE, (namespace, tools) => {
  const { logger, peers } = tools
  const close = admit(namespace, tools, { actor_type: "user", wanted, roomsOf })
  const presence = new TicketPresence(namespace, peers)
  namespace.on("connection", (socket) => hearAboutTickets(socket, presence, logger))
  const stopBeating = every(BEAT_MS, async () => presence.beat(), { logger, complaint })
  return () => {
    stopBeating()
    close()
  }
})

/** As the gate of `/admin` decides: users who never worked for a seller. */
async function roomsOf(ids: string[]) {
  const { data: users } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "user",
    fields: ["id"],
    filters: { id: ids },
  })
  const members = await membersAmong(container, ids)
  const staff = users.filter(({ id }) => !members.has(id))
  return new Map(staff.map(({ id }) => [id, [STAFF_ROOM]]))
}
