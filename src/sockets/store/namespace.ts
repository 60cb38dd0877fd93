import { container } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { admit } from "../../modules/realtime/admission"
import { defineNamespace } from "../../modules/realtime/namespaces"
import { customerRoom, STORE_NAMESPACE } from "./rooms"

/** Signed-in customers, each in the own room. Blocked ones, too: they may still read. */
defineNamespace(STORE_NAMESPACE, (namespace, tools) =>
  admit(namespace, tools, { actor_type: "customer", wanted: "customers", roomsOf })
)

async function roomsOf(ids: string[]) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id"],
    filters: { id: ids },
  })
  return new Map(data.map(({ id }) => [id, [customerRoom(id)]]))
}
