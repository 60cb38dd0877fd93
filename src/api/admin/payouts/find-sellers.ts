import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Gives the store of a seller by its id. */
export async function findSellers(req: MedusaRequest, ids: string[]) {
  const { data: sellers } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields: ["id", "name", "handle", "logo_url"],
    filters: { id: [...new Set(ids)] },
  })
  return (seller_id: string) => sellers.find(({ id }) => id === seller_id) ?? null
}
