import { z } from "@medusajs/framework/zod"
import { ListingGroupKey } from "../../../../seller/products/validators"

/** Null takes the product out of its group. */
export const AdminSetListingGroup = z.object({ key: ListingGroupKey.nullable() }).strict()
export type AdminSetListingGroup = z.infer<typeof AdminSetListingGroup>
