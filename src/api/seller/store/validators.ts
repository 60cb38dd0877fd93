import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { SellerAddressBody } from "../../store/seller-applications/validators"

const THRESHOLD_MAX = 10_000
const picture = z
  .url({ protocol: /^https?$/, error: accepts("an address of POST /seller/uploads") })
  .max(2048)
  .nullish()

export const SellerUpdateStore = z
  .object({
    name: z.string().trim().min(2).max(80).optional(),
    biography: z.string().trim().max(2000).nullish(),
    logo_url: picture,
    cover_url: picture,
    phone: z.string().trim().min(1).max(30).nullish(),
    address: SellerAddressBody.nullish(),
    low_stock_threshold: z.number().int().min(0).max(THRESHOLD_MAX).optional(),
  })
  .strict()
export type SellerUpdateStore = z.infer<typeof SellerUpdateStore>

const moment = z.iso
  .datetime({ offset: true, error: accepts("a moment like 2026-12-24T00:00:00Z") })
  .transform((text) => new Date(text))

export const SellerSetHoliday = z
  .object({
    from: moment.optional().describe("Left out: from now on"),
    to: moment,
  })
  .strict()
export type SellerSetHoliday = z.infer<typeof SellerSetHoliday>

const HANDLE_LENGTH_MAX = 60

/** The store's own handle, typed once more: closing cannot be undone. */
export const SellerCloseStore = z.object({ handle: z.string().max(HANDLE_LENGTH_MAX) }).strict()
export type SellerCloseStore = z.infer<typeof SellerCloseStore>
