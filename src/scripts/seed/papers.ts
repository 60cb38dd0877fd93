import { MedusaContainer } from "@medusajs/framework/types"
import { decideSellerVerificationWorkflow } from "../../workflows/seller/decide-seller-verification"
import { requestSellerVerificationWorkflow } from "../../workflows/seller/request-seller-verification"
import { uploadSellerDocumentWorkflow } from "../../workflows/seller/upload-seller-document"
import { DemoSeller, SELLERS } from "./data/sellers"
import { find } from "./find"
import { paper } from "./pictures/paper"
import { sellerNamed } from "./sellers"

/** Some stores have shown their papers and bear the badge; one has sent them and waits. */
export async function seedPapers(container: MedusaContainer, merchant_id: string) {
  for (const demo of SELLERS.filter((one) => one.verified || one.asks_for_verification)) {
    const { id: seller_id } = await sellerNamed(container, demo.handle)
    if (await find(container, "seller_document", { seller_id })) continue
    const owner = await find(container, "user", { email: demo.email })
    const actor = { seller_id, actor_id: owner!.id, now: new Date() }
    await send(container, demo, actor)
    if (demo.asks_for_verification) {
      await requestSellerVerificationWorkflow(container).run({ input: actor })
    } else {
      await decideSellerVerificationWorkflow(container).run({
        input: { ...actor, to: "verified", reason: null, actor_id: merchant_id },
      })
    }
  }
}

async function send(
  container: MedusaContainer,
  { legal_name, tax_id, handle, address }: DemoSeller,
  { seller_id, actor_id }: { seller_id: string; actor_id: string }
) {
  const lines = ["Extract from the register of companies", legal_name, tax_id, address.city]
  const content = paper(lines)
  await uploadSellerDocumentWorkflow(container).run({
    input: {
      seller_id,
      kind: "registration",
      filename: `${handle}-register.pdf`,
      mime_type: "application/pdf",
      size: content.length,
      content: content.toString("base64"),
      uploaded_by: actor_id,
    },
  })
}
