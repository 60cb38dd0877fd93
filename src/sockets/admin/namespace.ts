import { container } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { membersAmong } from "../../api/admin/seller-membership/members-among"
import { admit } from "../../modules/realtime/admission"
import { defineNamespace } from "../../modules/realtime/namespaces"
import { ADMIN_NAMESPACE, STAFF_ROOM } from "./rooms"

defineNamespace(ADMIN_NAMESPACE, (namespace, tools) =>
  admit(namespace, tools, { actor_type: "user", wanted: "the marketplace's own staff", roomsOf })
)

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
