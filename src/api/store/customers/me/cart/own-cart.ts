import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { OpenCart } from "../../../../../workflows/shopper/open-shopper-cart"
import { StoreGetOwnCart } from "./validators"

type Request<Body = unknown> = AuthenticatedMedusaRequest<Body, StoreGetOwnCart> & {
  /** Set by the platform from the key of the request. */
  publishable_key_context?: { sales_channel_ids: string[] }
}

/** Whose cart, and what it is like when it has to be made: of the key's own sales channel. */
export const wishesOf = (req: Request<never> | Request): OpenCart => {
  const { region_id, country_code } = req.validatedQuery
  const channels = req.publishable_key_context?.sales_channel_ids ?? []
  const sales_channel_id = channels.length === 1 ? channels[0] : undefined
  return { region_id, country_code, sales_channel_id, customer_id: req.auth_context.actor_id }
}

/** The cart as the platform's own routes answer it. */
export async function readOwnCart(req: Request<never> | Request, id: string | null) {
  if (!id) {
    const message = "The shop has no region yet, so there are no carts; try again later"
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: req.queryConfig.fields,
    filters: { id },
  })
  return data[0]
}
