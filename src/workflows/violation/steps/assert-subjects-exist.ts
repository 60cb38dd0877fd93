import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep } from "@medusajs/framework/workflows-sdk"

type Subjects = { customer_id: string; auction_id?: string | null; order_id?: string | null }

/** A merchant's finding names rows that exist; the system's own may outlive a deleted customer. */
export const assertSubjectsExistStep = createStep(
  "assert-subjects-exist",
  async ({ customer_id, auction_id, order_id }: Subjects, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const named = { customer: customer_id, auction: auction_id, order: order_id }
    for (const [entity, id] of Object.entries(named)) {
      if (!id) continue
      const { data } = await query.graph({ entity, fields: ["id"], filters: { id } })
      if (data.length) continue
      const name = entity[0].toUpperCase() + entity.slice(1)
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `${name} with id '${id}' not found`)
    }
  }
)
