import { z } from "@medusajs/framework/zod"
import { StoreGetCartsCart } from "@medusajs/medusa/api/store/carts/validators"
import { CountryCode } from "../../../locations/validators"

const id = z.string().min(1).max(64)

/** What a new cart is to be like; one that is there stays as it is. */
const wishes = { region_id: id.optional(), country_code: CountryCode.optional() }

export const StoreGetOwnCart = StoreGetCartsCart.extend(wishes).strict()
export type StoreGetOwnCart = z.infer<typeof StoreGetOwnCart>

export const StoreMergeCart = z.object({ cart_id: id }).strict()
export type StoreMergeCart = z.infer<typeof StoreMergeCart>
