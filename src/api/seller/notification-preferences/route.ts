import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeNoticePreferencesWorkflow } from "../../../workflows/notice/change-notice-preferences"
import { readMemberPreferences } from "../../../workflows/notice/read-preferences"
import { sellerOf } from "../seller-of"
import { SellerChangePreferences } from "./validators"

/** All that the member and the store's chat can be told, and what of it they are. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ preferences: await readMemberPreferences(req.scope, sellerOf(req)) })
}

export async function POST(req: MedusaRequest<SellerChangePreferences>, res: MedusaResponse) {
  const { user_id, seller_id, role } = sellerOf(req)
  const { store_choices, ...changes } = req.validatedBody
  await changeNoticePreferencesWorkflow(req.scope).run({
    input: {
      ...{ who: { type: "user", id: user_id }, audience: "seller", changes, role },
      ...(store_choices && {
        shared: { who: { type: "seller", id: seller_id }, choices: store_choices },
      }),
      now: new Date(),
    },
  })
  res.json({ preferences: await readMemberPreferences(req.scope, { user_id, seller_id }) })
}
