import { model } from "@medusajs/framework/utils"
import { PAYOUT_PROVIDERS, PAYOUT_STATUSES } from "../rules"

/**
 * Money on its way to one seller in one currency. The entries that carry its id are its claim; its
 * id is the idempotency key of every call to the provider, with `:<deferrals>` behind when there
 * were any: a provider answers a key that it has refused with the same refusal for a day.
 */
export default model
  .define("payout", {
    id: model.id({ prefix: "payout" }).primaryKey(),
    number: model.autoincrement(),
    seller_id: model.text(),
    currency_code: model.text(),
    decimals: model.number(),
    /** Minor units (`bigint`), the sum of the claimed entries; more than 0. */
    amount: model.number(),
    entry_count: model.number(),
    status: model.enum([...PAYOUT_STATUSES]).default("pending"),
    provider: model.enum([...PAYOUT_PROVIDERS]),
    /** Where it goes, as the provider names it; frozen when it was made. */
    destination: model.text().nullable(),
    /** What the provider or the merchant's bank calls it. */
    reference: model.text().nullable(),
    attempts: model.number().default(0),
    /** When the provider was asked last. */
    attempted_at: model.dateTime().nullable(),
    /** How often the provider said for sure that it did nothing yet; each begins a new key. */
    deferrals: model.number().default(0),
    next_attempt_at: model.dateTime().nullable(),
    last_error: model.text().nullable(),
    /** First call to the provider: from then on only the provider's word can fail it. */
    sent_at: model.dateTime().nullable(),
    paid_at: model.dateTime().nullable(),
    failed_at: model.dateTime().nullable(),
    failure: model.text().nullable(),
    /** When all of it had come back. */
    reversed_at: model.dateTime().nullable(),
    created_by: model.text().nullable(),
    completed_by: model.text().nullable(),
  })
  .indexes([
    // One payout of a seller and currency is under way at a time.
    {
      name: "UQ_payout_open",
      on: ["seller_id", "currency_code"],
      unique: true,
      where: "status IN ('pending', 'processing') AND deleted_at IS NULL",
    },
    { on: ["status", "next_attempt_at"] },
    { on: ["seller_id", "created_at"] },
    {
      name: "UQ_payout_reference",
      on: ["provider", "reference"],
      unique: true,
      where: "provider <> 'manual' AND reference IS NOT NULL",
    },
  ])
