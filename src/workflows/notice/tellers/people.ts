import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Audience, CHANNELS_OF, NoticeGroup, NOTICES } from "../../../modules/notice/catalogue"
import { RECIPIENTS_MAX } from "../../../modules/notice/rules"
import { NewNotice, Recipient } from "../../../modules/notice/telling"
import { MemberRole } from "../../../modules/seller/rules"

export const queryOf = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.QUERY)

type Contact = { email?: string | null; phone?: string | null }
type Customer = Contact & { id: string; has_account: boolean }

/** With an account: a customer with an inbox; without: an address that mails can go to. */
export function asRecipient({ id, email, phone, has_account }: Customer): Recipient[] {
  if (has_account) return [{ type: "customer", id, email, phone }]
  return email ? [aGuest(email, phone)] : []
}

export const aGuest = (email: string, phone?: string | null): Recipient => ({
  type: "guest",
  id: email.toLowerCase(),
  ...{ email, phone },
})

/** Those that exist, in no order. */
export async function customersOf(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, Recipient>> {
  const { data } = await queryOf(container).graph({
    entity: "customer",
    fields: ["id", "email", "phone", "has_account"],
    filters: { id: ids },
  })
  return new Map(data.flatMap((one) => asRecipient(one).map((found) => [one.id, found])))
}

/** Which members of a store a group of notices is for: those who can do something about it. */
const ROLES: Partial<Record<NoticeGroup, readonly MemberRole[]>> = {
  order: ["owner", "manager", "fulfilment", "support"],
  stock: ["owner", "manager", "fulfilment"],
  money: ["owner", "finance"],
  auction: ["owner", "manager"],
  product: ["owner", "manager"],
  store: ["owner", "manager"],
  account: ["owner"],
  support: ["owner", "manager", "finance", "support"],
  report: ["owner", "manager", "finance"],
}

/** The members of a store that notices of the group are for, and its chat. */
export async function storeOf(
  container: MedusaContainer,
  seller_id: string,
  group: NoticeGroup
): Promise<Recipient[]> {
  const query = queryOf(container)
  const { data: members } = await query.graph({
    entity: "seller_member",
    fields: ["user_id"],
    filters: { seller_id, role: [...(ROLES[group] ?? ["owner"])] },
    pagination: { take: RECIPIENTS_MAX },
  })
  const { data: users } = await query.graph({
    entity: "user",
    fields: ["id", "email"],
    filters: { id: members.map(({ user_id }) => user_id) },
  })
  const people = users.map(({ id, email }) => ({ type: "user" as const, id, email, seller_id }))
  return [...people, { type: "seller", id: seller_id }]
}

/** The merchant's own staff: each of them, and all together with their bell and their chat. */
export async function staff(container: MedusaContainer): Promise<Recipient[]> {
  const query = queryOf(container)
  const { data: members } = await query.graph({
    entity: "seller_member",
    fields: ["user_id"],
    withDeleted: true,
  })
  const { data: users } = await query.graph({
    entity: "user",
    fields: ["id", "email"],
    filters: { id: { $nin: members.map(({ user_id }) => user_id) } },
    pagination: { take: RECIPIENTS_MAX, order: { created_at: "ASC" } },
  })
  const people = users.map(({ id, email }) => ({ type: "user" as const, id, email }))
  return [...people, { type: "merchant", id: "merchant" }]
}

type Told = Omit<NewNotice, "recipient">

/** The same notice for each of them; whoever it can never reach is left out. */
export function toEach(recipients: Recipient[], told: Told): NewNotice[] {
  const audience: Audience = NOTICES[told.key].audience
  return recipients
    .filter(({ type }) => CHANNELS_OF[audience][type])
    .map((recipient) => ({ ...told, recipient }) as NewNotice)
}
