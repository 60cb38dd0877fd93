import { MedusaContainer } from "@medusajs/framework/types"
import { acceptSellerInviteWorkflow } from "../../src/workflows/seller/accept-seller-invite"
import { applyAsSellerWorkflow } from "../../src/workflows/seller/apply-as-seller"
import { approveSellerWorkflow } from "../../src/workflows/seller/approve-seller"
import { inviteToSellerWorkflow } from "../../src/workflows/seller/invite-to-seller"
import { MemberRole } from "../../src/modules/seller/rules"
import { Actor, PASSWORD, signIn, withToken } from "./actors"
import { Api } from "./runner"

export type TestSeller = Awaited<ReturnType<typeof aSeller>>

/** Somebody who applied and waits for the merchant. */
export async function anApplicant(container: MedusaContainer, name: string) {
  const handle = name.toLowerCase().replace(/\W+/g, "-")
  const { result } = await applyAsSellerWorkflow(container).run({
    input: {
      name,
      handle,
      legal_name: `${name} Ltd`,
      tax_id: "TAX-SECRET-1",
      email: `${handle}@example.com`,
      phone: "+1 555 0100",
      now: new Date(),
    },
  })
  return result
}

/** The secret in the address of an invitation. */
export const tokenIn = (url: string) =>
  new URLSearchParams(new URL(url).hash.slice(1)).get("seller_invite") ?? ""

/** An active store whose owner has accepted the invitation and signed in. */
export async function aSeller(api: Api, container: MedusaContainer, name: string) {
  const { id, handle } = await anApplicant(container, name)
  const now = new Date()
  const { result } = await approveSellerWorkflow(container).run({ input: { id, now } })
  const { email, url } = result.invite
  await acceptSellerInviteWorkflow(container).run({
    input: { token: tokenIn(url), password: PASSWORD, first_name: name, now },
  })
  const auth = withToken({ headers: {} }, await signIn(api, "user", email))
  const { stock_location_id, shipping_profile_id } = result.seller
  return {
    id,
    name,
    handle,
    email,
    auth,
    stock_location_id: stock_location_id!,
    shipping_profile_id: shipping_profile_id!,
  }
}

/** Somebody who works for a store in a role, with an own login. */
export async function aMember(
  api: Api,
  container: MedusaContainer,
  seller_id: string,
  role: MemberRole
) {
  const now = new Date()
  const email = `${role}-of-${seller_id.toLowerCase()}@example.com`
  const { result } = await inviteToSellerWorkflow(container).run({
    input: { seller_id, email, role, now },
  })
  const { result: member } = await acceptSellerInviteWorkflow(container).run({
    input: { token: tokenIn(result.url), password: PASSWORD, now },
  })
  return {
    id: member.id,
    email,
    auth: withToken({ headers: {} }, await signIn(api, "user", email)),
  }
}

/** A form with a small PDF, as sellers send it to be verified. */
export function aPaper() {
  const form = new FormData()
  form.append("kind", "tax")
  form.append("file", new Blob(["%PDF-1.4\n%%EOF"], { type: "application/pdf" }), "tax.pdf")
  return form
}

type Goods = {
  title?: string
  prices?: { currency_code: string; amount: number }[]
  stock?: number
}

/** A product on sale, proposed by the seller and approved by the merchant. */
export async function aSellerProduct(api: Api, seller: Actor, merchant: Actor, goods: Goods = {}) {
  const { title = "Teapot", prices = [{ currency_code: "usd", amount: 20 }], stock = 10 } = goods
  const body = { title, variants: [{ title: "One size", stocked_quantity: stock, prices }] }
  const { product } = (await api.post("/seller/products", body, seller)).data
  const { product_reviews } = (
    await api.get(`/admin/product-reviews?status=pending&product_id=${product.id}`, merchant)
  ).data
  await api.post(`/admin/product-reviews/${product_reviews[0].id}/approve`, {}, merchant)
  return { id: product.id as string, variant_id: product.variants[0].id as string, title }
}
