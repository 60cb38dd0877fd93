import { MedusaContainer } from "@medusajs/framework/types"
import { NoticeKey, NOTICES } from "../../../modules/notice/catalogue"
import { NewNotice, Recipient } from "../../../modules/notice/telling"
import { SELLER_MODULE } from "../../../modules/seller"
import { SellerChanged, SellerEvents } from "../../../modules/seller/events"
import SellerModuleService from "../../../modules/seller/service"
import { aGuest, queryOf, staff, storeOf, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

/** What the merchant does to a store; each is written in the audit with its reason. */
const DEEDS: Record<string, DeedKey> = {
  [SellerEvents.APPROVED]: "application_approved",
  [SellerEvents.REJECTED]: "application_rejected",
  [SellerEvents.SUSPENDED]: "store_suspended",
  [SellerEvents.REACTIVATED]: "store_reactivated",
  [SellerEvents.CLOSED]: "store_closed",
  [SellerEvents.VERIFIED]: "store_verified",
  [SellerEvents.VERIFICATION_REJECTED]: "store_verification_rejected",
}
type DeedKey = NoticeKey &
  (
    | "application_approved"
    | "application_rejected"
    | "store_suspended"
    | "store_reactivated"
    | "store_closed"
    | "store_verified"
    | "store_verification_rejected"
  )
/** So early or so late in the life of a store that nobody can sign in for it. */
const TO_APPLICANT: readonly NoticeKey[] = ["application_approved", "application_rejected"]

async function readStore(container: MedusaContainer, id: string) {
  const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
  const [seller] = await sellers.listSellers({ id }, { take: 1 })
  const [details] = await sellers.listSellerPrivates({ seller_id: id }, { take: 1 })
  if (!seller || !details) return null
  return {
    facts: { seller_id: id, seller_name: seller.name },
    details,
    created_at: seller.created_at,
  }
}

const tellApplied: Tell<SellerChanged> = async (container, { id }) => {
  const store = await readStore(container, id)
  if (!store) return []
  const { facts, details } = store
  return [
    ...toEach([aGuest(details.email, details.phone)], {
      key: "application_received",
      event_key: `application_received:${id}`,
      facts,
    }),
    ...toEach(await staff(container), {
      key: "merchant_application",
      event_key: `merchant_application:${id}`,
      facts,
    }),
  ]
}

/** The newest entry of the audit says which of several suspensions it was, and why. */
async function readDeed(container: MedusaContainer, id: string, action: string) {
  const { data } = await queryOf(container).graph({
    entity: "audit_entry",
    fields: ["id", "details"],
    filters: { resource_type: "seller", resource_id: id, action },
    pagination: { take: 1, order: { created_at: "DESC" } },
  })
  // A reason is written by the workflows above as a text, or not at all.
  const details = data[0]?.details as { reason?: string | null } | null | undefined
  return data[0] ? { id: data[0].id, reason: details?.reason ?? null } : null
}

const tellDeed =
  (action: string): Tell<SellerChanged> =>
  async (container, { id }) => {
    const key = DEEDS[action]
    const store = await readStore(container, id)
    const deed = await readDeed(container, id, action)
    if (!store || !deed) return []
    const recipients: Recipient[] = TO_APPLICANT.includes(key)
      ? [aGuest(store.details.email, store.details.phone)]
      : await storeOf(container, id, NOTICES[key].group)
    const reason = deed.reason ?? store.details.verification_reason ?? ""
    const told = { event_key: `${key}:${deed.id}`, facts: { ...store.facts, reason } }
    return toEach(recipients, { key, ...told } as Omit<NewNotice, "recipient">)
  }

const tellVerificationAsked: Tell<SellerChanged> = async (container, { id }) => {
  const store = await readStore(container, id)
  const asked_at = store?.details.verification_requested_at
  if (!store || !asked_at) return []
  return toEach(await staff(container), {
    key: "merchant_verification",
    event_key: `merchant_verification:${id}:${new Date(asked_at).getTime()}`,
    facts: store.facts,
  })
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
  const during = { $gte: since, $lt: until }
  const applied = await sellers.listSellers(
    { created_at: during },
    { select: ["id"], take: MISSED_MAX }
  )
  const asked = await sellers.listSellerPrivates(
    { verification_requested_at: during },
    { select: ["seller_id"], take: MISSED_MAX }
  )
  const { data: deeds } = await queryOf(container).graph({
    entity: "audit_entry",
    fields: ["action", "resource_id"],
    filters: { resource_type: "seller", action: Object.keys(DEEDS), created_at: during },
    pagination: { take: MISSED_MAX },
  })
  return [
    ...applied.map(({ id }) => ({ name: SellerEvents.APPLIED, data: { id } })),
    ...asked.map(({ seller_id }) => ({
      name: SellerEvents.VERIFICATION_REQUESTED,
      data: { id: seller_id },
    })),
    ...deeds.map(({ action, resource_id }) => ({ name: action, data: { id: resource_id } })),
  ]
}

/** The life of a store, from its application to its end. */
export const storeTeller: Teller = {
  name: "store",
  tells: {
    [SellerEvents.APPLIED]: tellApplied,
    [SellerEvents.VERIFICATION_REQUESTED]: tellVerificationAsked,
    ...Object.fromEntries(Object.keys(DEEDS).map((action) => [action, tellDeed(action)])),
  },
  missed,
}
