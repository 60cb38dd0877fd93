import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { HOW_TO_APPEAL } from "../../../../../modules/violation/messages"
import { isInForce } from "../../../../../modules/violation/rules"
import { readStanding } from "../../../../../workflows/violation/read-standing"

/** What a customer may not do now, why and until when, and how close the next block is. */
export async function readOwnRestrictions(scope: MedusaContainer, customer_id: string, now: Date) {
  const [{ data: open }, standing] = await Promise.all([
    scope.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "customer_restriction",
      fields: ["id", "kind", "reason", "until", "set_at", "lifted_at"],
      filters: { customer_id, lifted_at: null },
    }),
    readStanding(scope, customer_id, now),
  ])
  const restrictions = open
    .filter((restriction) => isInForce(restriction, now))
    .map(({ lifted_at: _, ...restriction }) => restriction)
  return { restrictions, ...standing, how_to_appeal: HOW_TO_APPEAL }
}
