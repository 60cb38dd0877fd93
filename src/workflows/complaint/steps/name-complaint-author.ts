import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Author, AUTHOR_NAME_LENGTH_MAX } from "../../../lib/thread"
import { Party } from "../../../modules/complaint/rules"

/** Who acts: a buyer, a member of a store, or one of the staff. */
export type Acting = { who: Party | "merchant"; who_id: string; seller_id: string | null }

const NAMELESS = "Customer"

/** Under which name the others read somebody: stores and the marketplace write under theirs. */
async function nameOf(container: MedusaContainer, { who, who_id, seller_id }: Acting) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  if (who === "buyer") {
    const { data } = await query.graph({
      entity: "customer",
      fields: ["first_name", "last_name"],
      filters: { id: who_id },
    })
    return [data[0]?.first_name, data[0]?.last_name].filter(Boolean).join(" ") || NAMELESS
  }
  const { data } =
    who === "seller"
      ? await query.graph({ entity: "seller", fields: ["name"], filters: { id: seller_id! } })
      : await query.graph({ entity: "store", fields: ["name"] })
  return data[0]?.name ?? ""
}

const TYPES = { buyer: "customer", seller: "seller", merchant: "merchant" } as const

export const nameComplaintAuthorStep = createStep(
  "name-complaint-author",
  async (acting: Acting, { container }) => {
    const name = await nameOf(container, acting)
    const author: Author = {
      author_type: TYPES[acting.who],
      author_id: acting.who_id,
      author_name: name.slice(0, AUTHOR_NAME_LENGTH_MAX),
    }
    return new StepResponse(author)
  }
)
