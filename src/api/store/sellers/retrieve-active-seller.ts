import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/** The store with the handle in the path; one that is not active is not found. */
export async function retrieveActiveSeller(req: MedusaRequest, fields: string[]) {
  const { handle } = req.params
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields,
    filters: { handle, status: "active" },
  })
  if (!data[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no store ${handle}`)
  return data[0]
}
