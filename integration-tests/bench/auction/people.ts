import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { sign } from "jsonwebtoken"

/** Registered customers with tokens as the sign-in would make them; thousands cost a second. */
export async function someCustomers(container: MedusaContainer, count: number) {
  const people = Array.from({ length: count }, (_, i) => ({
    email: `bidder-${i}@example.com`,
    has_account: true,
  }))
  const customers = await container.resolve(Modules.CUSTOMER).createCustomers(people)
  return customers.map(({ id }) => ({ id, token: tokenOf(id) }))
}

export type Customer = Awaited<ReturnType<typeof someCustomers>>[number]

const tokenOf = (customer_id: string) =>
  sign(
    {
      ...{ actor_id: customer_id, actor_type: "customer" },
      auth_identity_id: `bench_${customer_id}`,
      app_metadata: { customer_id },
      user_metadata: {},
    },
    process.env.JWT_SECRET!,
    { expiresIn: "1d" }
  )
