import { container } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { admit } from "../../modules/realtime/admission"
import { defineNamespace } from "../../modules/realtime/namespaces"
import { MemberRole } from "../../modules/seller/rules"
import { roomsOfMember, SELLER_NAMESPACE } from "./rooms"

/** A suspended store may not sell, but still looks after what was sold. */
const ADMITTED = ["active", "suspended"]
const wanted = "members of a store that is active or suspended"

defineNamespace(SELLER_NAMESPACE, (namespace, tools) =>
  admit(namespace, tools, { actor_type: "user", wanted, roomsOf })
)

type Row = { user_id: string; role: MemberRole; seller: { id: string; status: string } | null }

async function roomsOf(ids: string[]) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller_member",
    fields: ["user_id", "role", "seller.id", "seller.status"],
    filters: { user_id: ids },
  })
  // The column is an enum of exactly these roles; the generated types call it text.
  const members = data as unknown as Row[]
  return new Map(
    members.flatMap(({ user_id, role, seller }): [string, string[]][] =>
      seller && ADMITTED.includes(seller.status)
        ? [[user_id, roomsOfMember({ user_id, role, seller_id: seller.id })]]
        : []
    )
  )
}
