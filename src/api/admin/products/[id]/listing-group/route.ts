import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { setListingGroupWorkflow } from "../../../../../workflows/catalog/set-listing-group"
import { AdminSetListingGroup } from "./validators"

/** The group of any product; null when it stands alone. */
async function retrieveListingGroup({ scope, params }: MedusaRequest) {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph(
    {
      entity: "product",
      fields: ["id", "listing_group.key"],
      filters: { id: params.id },
    },
    { throwIfKeyNotFound: true }
  )
  // The link adds the group to what the generated types know of a product.
  const [{ id, listing_group }] = data as unknown as {
    id: string
    listing_group?: { key: string } | null
  }[]
  return listing_group ? { product_id: id, key: listing_group.key } : null
}

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ product_listing_group: await retrieveListingGroup(req) })
}

export async function POST(req: MedusaRequest<AdminSetListingGroup>, res: MedusaResponse) {
  await setListingGroupWorkflow(req.scope).run({
    input: { product_id: req.params.id, key: req.validatedBody.key },
  })
  res.json({ product_listing_group: await retrieveListingGroup(req) })
}
