import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateSellerProfileWorkflow } from "../../../workflows/seller/update-seller-profile"
import { STORE_SELLER_FIELDS } from "../../store/sellers/seller-fields"
import { sellerOf } from "../seller-of"
import { SellerUpdateStore } from "./validators"

const OWN_FIELDS = [
  ...STORE_SELLER_FIELDS,
  ...["status", "holiday_from", "holiday_to", "approval_policy", "low_stock_threshold"],
]
const PRIVATE_FIELDS = ["legal_name", "tax_id", "email", "phone", "address", "status_reason"]

async function readStore(req: MedusaRequest) {
  const { seller_id } = sellerOf(req)
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: sellers } = await query.graph({
    entity: "seller",
    fields: OWN_FIELDS,
    filters: { id: seller_id },
  })
  const { data: details } = await query.graph({
    entity: "seller_private",
    fields: PRIVATE_FIELDS,
    filters: { seller_id },
  })
  const { id: _, ...rest } = details[0]
  return { ...rest, ...sellers[0] }
}

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ store: await readStore(req) })
}

export async function POST(req: MedusaRequest<SellerUpdateStore>, res: MedusaResponse) {
  const { phone, address, ...profile } = req.validatedBody
  await updateSellerProfileWorkflow(req.scope).run({
    input: { id: sellerOf(req).seller_id, profile, contact: { phone, address } },
  })
  res.json({ store: await readStore(req) })
}
