import { MedusaContainer } from "@medusajs/framework/types"
import { acceptSellerInviteWorkflow } from "../../workflows/seller/accept-seller-invite"
import { applyAsSellerWorkflow } from "../../workflows/seller/apply-as-seller"
import { approveSellerWorkflow } from "../../workflows/seller/approve-seller"
import { ProductSeller } from "../../workflows/seller/create-seller-product"
import { inviteToSellerWorkflow } from "../../workflows/seller/invite-to-seller"
import { merchantOr } from "../../workflows/seller/actor"
import { updateSellerProfileWorkflow } from "../../workflows/seller/update-seller-profile"
import { updateSellerShippingOptionWorkflow } from "../../workflows/seller/update-seller-shipping-option"
import { APPLICATION, DemoMember, DemoSeller, SELLERS } from "./data/sellers"
import { pricesOf } from "./data/shop"
import { find } from "./find"
import { keepPicture } from "./pictures/keep-picture"

type Row = ProductSeller & { status: string; logo_url: string | null }
const FIELDS = [
  ...["id", "status", "logo_url", "approval_policy"],
  ...["stock_location_id", "shipping_profile_id"],
]

/** The stores with those who work there, and one that waits for an answer. */
export async function seedSellers(container: MedusaContainer) {
  await Promise.all(SELLERS.map((seller) => seedSeller(container, seller)))
  if (!(await find(container, "seller", { handle: APPLICATION.handle }))) {
    await applyAsSellerWorkflow(container).run({ input: { ...APPLICATION, now: new Date() } })
  }
}

export const sellerNamed = async (container: MedusaContainer, handle: string) =>
  (await find<Row>(container, "seller", { handle }, FIELDS))!

/** Walks the way every seller walks: apply, be approved, accept the invitation, open the store. */
async function seedSeller(container: MedusaContainer, demo: DemoSeller) {
  const { handle } = demo
  if (!(await find(container, "seller", { handle }))) await apply(container, demo)
  const { id, status } = await sellerNamed(container, handle)
  if (status === "pending") {
    const { result } = await approveSellerWorkflow(container).run({
      input: { id, now: new Date() },
    })
    await join(container, demo, demo.password, result.invite.url)
  }
  if (!(await find(container, "seller_member", { seller_id: id }))) {
    const { result } = await inviteToSellerWorkflow(container).run({
      input: { seller_id: id, role: "owner", now: new Date() },
    })
    await join(container, demo, demo.password, result.url)
  }
  const seller = await sellerNamed(container, handle)
  if (!seller.logo_url) await openStore(container, demo, seller)
  for (const member of demo.team ?? []) await hire(container, demo, seller.id, member)
}

async function apply(container: MedusaContainer, demo: DemoSeller) {
  const { name, handle, biography, legal_name, tax_id, email, phone, address } = demo
  await applyAsSellerWorkflow(container).run({
    input: { name, handle, biography, legal_name, tax_id, email, phone, address, now: new Date() },
  })
}

type Person = { first_name: string; last_name: string }

async function join(
  container: MedusaContainer,
  { first_name, last_name }: Person,
  password: string,
  invitation: string
) {
  const token = new URLSearchParams(new URL(invitation).hash.slice(1)).get("seller_invite")!
  await acceptSellerInviteWorkflow(container).run({
    input: { token, password, first_name, last_name, now: new Date() },
  })
}

async function hire(
  container: MedusaContainer,
  { password }: DemoSeller,
  seller_id: string,
  member: DemoMember
) {
  const { email, role } = member
  if (await find(container, "user", { email })) return
  const { result } = await inviteToSellerWorkflow(container).run({
    input: { seller_id, email, role, now: new Date() },
  })
  await join(container, member, password, result.url)
}

/** The logo comes last: it is what tells a later run that the store is open. */
async function openStore(container: MedusaContainer, demo: DemoSeller, seller: Row) {
  const { id, shipping_profile_id } = seller
  const option = await find(container, "shipping_option", { shipping_profile_id })
  await updateSellerShippingOptionWorkflow(container).run({
    input: { id: option!.id, shipping_profile_id, prices: pricesOf(demo.shipping) },
  })
  const cover_url = await keepPicture(container, `${demo.handle}-cover`, demo.cover)
  const logo_url = await keepPicture(container, `${demo.handle}-logo`, demo.logo)
  const approval_policy = demo.trusted ? "trusted" : "review"
  await updateSellerProfileWorkflow(container).run({
    input: {
      ...{ id, contact: {}, actor: merchantOr(undefined) },
      profile: { logo_url, cover_url, approval_policy },
    },
  })
}
