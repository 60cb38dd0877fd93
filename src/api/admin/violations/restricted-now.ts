import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isInForce, RestrictionKind } from "../../../modules/violation/rules"

/** Gives the kinds of restriction that are in force for a customer. */
export async function restrictedNow(req: MedusaRequest, customer_ids: string[], now: Date) {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer_restriction",
    fields: ["customer_id", "kind", "until", "lifted_at"],
    filters: { customer_id: [...new Set(customer_ids)], lifted_at: null },
  })
  const inForce = data.filter((restriction) => isInForce(restriction, now))
  return (id: string): RestrictionKind[] =>
    inForce.filter(({ customer_id }) => customer_id === id).map(({ kind }) => kind)
}
