import { model } from "@medusajs/framework/utils"

/**
 * What only the seller and the merchant may read. It has no relation to `seller` and no link to
 * anything, because whatever is linked to a core entity can be read through `fields=`.
 */
export default model
  .define("seller_private", {
    id: model.id({ prefix: "selpriv" }).primaryKey(),
    seller_id: model.text(),
    /** Why the merchant rejected, suspended or closed the store. */
    status_reason: model.text().nullable(),
    legal_name: model.text(),
    tax_id: model.text().nullable(),
    /** Lower case. The owner's invitation goes here. */
    email: model.text(),
    phone: model.text().nullable(),
    telegram_chat_id: model.text().nullable(),
    address: model.json<SellerAddress>().nullable(),
    payout_method: model.text().nullable(),
    payout_details: model.json().nullable(),
    /** Set while the seller waits for the merchant's look at its documents. */
    verification_requested_at: model.dateTime().nullable(),
    /** Why the merchant did not accept the documents. */
    verification_reason: model.text().nullable(),
    /** When the merchant last decided, and which dashboard user did. */
    verification_decided_at: model.dateTime().nullable(),
    verification_decided_by: model.text().nullable(),
    /** The signed-in customer who applied, if any. */
    customer_id: model.text().nullable(),
    /** Set when the seller was rejected or closed: from then on the e-mail may apply again. */
    released_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["seller_id"], unique: true },
    // The inbox of verifications, the oldest first.
    {
      on: ["verification_requested_at"],
      where: "verification_requested_at IS NOT NULL AND deleted_at IS NULL",
    },
    { on: ["email"], unique: true, where: "released_at IS NULL AND deleted_at IS NULL" },
  ])

export type SellerAddress = {
  address_1: string
  address_2?: string | null
  city: string
  province?: string | null
  postal_code?: string | null
  /** ISO 3166-1 alpha-2, lower case. */
  country_code: string
}
