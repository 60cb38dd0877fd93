import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep } from "@medusajs/framework/workflows-sdk"

/** Only the marketplace's own staff work on tickets; who ever worked for a store is none of them. */
export const assertAssigneeIsStaffStep = createStep(
  "assert-assignee-is-staff",
  async (user_id: string | null, { container }) => {
    if (!user_id) return
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const [{ data: users }, { data: members }] = await Promise.all([
      query.graph({ entity: "user", fields: ["id"], filters: { id: user_id } }),
      query.graph({
        entity: "seller_member",
        fields: ["id"],
        filters: { user_id },
        withDeleted: true,
      }),
    ])
    if (users.length && !members.length) return
    const message = `${user_id} does not work for the marketplace; accepted: the id of one of its own users, or null`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
)
