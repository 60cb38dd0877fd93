import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createCustomerAccountWorkflow,
  createCustomerAddressesWorkflow,
  createUserAccountWorkflow,
} from "@medusajs/medusa/core-flows"
import { CUSTOMERS, DemoCustomer } from "./data/customers"
import { MERCHANT } from "./data/shop"
import { find } from "./find"

export async function seedMerchant(container: MedusaContainer) {
  const { password, ...userData } = MERCHANT
  const known = await find(container, "user", { email: MERCHANT.email })
  if (known) return known.id
  const authIdentityId = await makeLogin(container, MERCHANT)
  const { result } = await createUserAccountWorkflow(container).run({
    input: { authIdentityId, userData },
  })
  return result.id
}

export async function seedCustomers(container: MedusaContainer) {
  for (const customer of CUSTOMERS) {
    const filters = { email: customer.email, has_account: true }
    if (!(await find(container, "customer", filters))) await makeCustomer(container, customer)
  }
}

async function makeCustomer(container: MedusaContainer, { address, ...login }: DemoCustomer) {
  const { email } = login
  const { first_name, last_name, phone } = address
  const authIdentityId = await makeLogin(container, login)
  const { result } = await createCustomerAccountWorkflow(container).run({
    input: { authIdentityId, customerData: { email, first_name, last_name, phone } },
  })
  const defaults = { is_default_shipping: true, is_default_billing: true }
  await createCustomerAddressesWorkflow(container).run({
    input: { addresses: [{ ...address, ...defaults, customer_id: result.id }] },
  })
}

type Login = { email: string; password: string }

/** A login that leads to nobody yet; one that an earlier run left behind serves as well. */
async function makeLogin(container: MedusaContainer, { email, password }: Login) {
  const auth = container.resolve(Modules.AUTH)
  const body = { email, password }
  const made = await auth.register("emailpass", { body })
  const { authIdentity, error } = made.success
    ? made
    : await auth.authenticate("emailpass", { body })
  if (!authIdentity) throw new Error(`There is another login with ${email}: ${error}`)
  return authIdentity.id
}
