import { z } from "@medusajs/framework/zod"
import { entity } from "../../lib/openapi/answers"

const id = z.string()
const named = {
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
}

/** Somebody who works in the dashboard, as answers name them. */
export const AdminUserName = entity("AdminUserName", { id, email: z.string(), ...named })

/** A store, as rows of other things name it. */
export const AdminSellerName = entity("AdminSellerName", {
  ...{ id, name: z.string(), handle: z.string() },
  logo_url: z.string().nullable(),
})

/** Id and name: all that a link needs. */
export const AdminName = entity("AdminName", { id, name: z.string() })

const customer = { id, email: z.string().nullable(), ...named }

/** A customer, as rows of other things name them. */
export const AdminCustomerName = entity("AdminCustomerName", customer)

/** The same, with whether they can sign in. */
export const AdminCustomerAccount = entity("AdminCustomerAccount", {
  ...customer,
  has_account: z.boolean(),
})
