import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep } from "@medusajs/framework/workflows-sdk"
import { RuleConditions } from "../../../modules/commission/rules"

const ENTITIES = {
  seller_id: "seller",
  category_id: "product_category",
  collection_id: "product_collection",
  product_id: "product",
} as const

/** A rule about something that is not there would never match, and nobody would know why. */
export const assertRuleTargetsExistStep = createStep(
  "assert-rule-targets-exist",
  async (conditions: Partial<RuleConditions>, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    // The keys of the table are the names of the conditions.
    const fields = Object.keys(ENTITIES) as (keyof typeof ENTITIES)[]
    for (const field of fields) {
      const id = conditions[field]
      if (!id) continue
      const entity = ENTITIES[field]
      const { data } = await query.graph({ entity, fields: ["id"], filters: { id } })
      if (data.length) continue
      const thing = entity.replace("product_", "")
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Field '${field}' accepts the id of a ${thing}; there is no ${thing} ${id}`
      )
    }
  }
)
