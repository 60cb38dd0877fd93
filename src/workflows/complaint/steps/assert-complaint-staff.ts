import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Refuses a user that is not there, or that works, or ever worked, for a store. */
export const assertComplaintStaffStep = createStep(
  "assert-complaint-staff",
  async (user_id: string, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const [users, members] = await Promise.all([
      query.graph({ entity: "user", fields: ["id"], filters: { id: user_id } }),
      query.graph({
        entity: "seller_member",
        fields: ["id"],
        filters: { user_id },
        withDeleted: true,
      }),
    ])
    if (users.data[0] && !members.data[0]) return new StepResponse(user_id)
    const message = `Field 'assignee_id' accepts the id of one of the marketplace's staff; ${user_id} is none`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
)
