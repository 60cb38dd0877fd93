import { model } from "@medusajs/framework/utils"
import { PAYOUT_PROVIDERS } from "../rules"

/** Where a provider sends a seller's money. Without a row a seller is paid by hand. */
export default model
  .define("payout_account", {
    id: model.id({ prefix: "payacc" }).primaryKey(),
    seller_id: model.text(),
    provider: model.enum([...PAYOUT_PROVIDERS]),
    /** The provider's name of the account, like `acct_…`. */
    external_id: model.text(),
    /** Whether the provider takes transfers for it now. */
    is_ready: model.boolean().default(false),
    /** What the provider still wants to know, in its words. */
    requirements: model.json<Record<string, unknown>>().nullable(),
    /** When the provider last told us; older news are ignored. */
    told_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["seller_id", "provider"], unique: true },
    { on: ["provider", "external_id"], unique: true },
  ])
