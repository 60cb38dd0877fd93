import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MemberRole } from "../../../modules/seller/rules"

/** Members who account for the store; the same as may read its reports. */
export const REPORT_ROLES: readonly MemberRole[] = ["owner", "manager", "finance"]

type Recipients = { seller_id: string | null; fields: { user_ids?: string[] } }

/** @throws INVALID_DATA that names whom a file of this owner must not be sent to */
export const checkScheduleRecipientsStep = createStep(
  "check-schedule-recipients",
  async ({ seller_id, fields: { user_ids = [] } }: Recipients, { container }) => {
    if (!user_ids.length) return new StepResponse(null)
    const known = seller_id
      ? await membersAmong(container, seller_id, user_ids)
      : await staffAmong(container, user_ids)
    const strangers = user_ids.filter((id) => !known.has(id))
    if (!strangers.length) return new StepResponse(null)
    const accepted = seller_id
      ? `members of the store who are one of: ${REPORT_ROLES.join(", ")}`
      : "users of the marketplace's own staff"
    const message = `These cannot be sent a report: ${strangers.join(", ")}; accepted: ${accepted}`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
)

async function membersAmong(container: MedusaContainer, seller_id: string, user_ids: string[]) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller_member",
    fields: ["user_id"],
    filters: { seller_id, user_id: user_ids, role: [...REPORT_ROLES] },
  })
  return new Set(data.map(({ user_id }) => user_id))
}

/** Whoever is or was somebody's member is no staff. */
async function staffAmong(container: MedusaContainer, user_ids: string[]) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [users, members] = await Promise.all([
    query.graph({ entity: "user", fields: ["id"], filters: { id: user_ids } }),
    query.graph({
      ...{ entity: "seller_member", fields: ["user_id"], withDeleted: true },
      filters: { user_id: user_ids },
    }),
  ])
  const others = new Set(members.data.map(({ user_id }) => user_id))
  return new Set(users.data.map(({ id }) => id).filter((id) => !others.has(id)))
}
