import { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../../../modules/seller"
import { SellerChanged, SellerEvents } from "../../../modules/seller/events"
import SellerModuleService from "../../../modules/seller/service"
import { PublicEventType } from "../../../modules/webhook/catalogue"
import { queryOf } from "../snapshots/snapshot"
import { during, everyRow, idsOf, Occurrence, occurrence, Recognise, Source } from "./source"

/** An event may come late: so far the audit is read for what it tells of. */
const LOOK_BACK_MS = 15 * 60_000
/** What is done to a store is written in the audit, with its reason. */
const DEEDS: Record<string, PublicEventType> = {
  [SellerEvents.APPROVED]: "seller.approved",
  [SellerEvents.REJECTED]: "seller.rejected",
  [SellerEvents.SUSPENDED]: "seller.suspended",
  [SellerEvents.REACTIVATED]: "seller.reactivated",
  [SellerEvents.CLOSED]: "seller.closed",
  [SellerEvents.VERIFICATION_REQUESTED]: "seller.verification_requested",
  [SellerEvents.VERIFIED]: "seller.verified",
  [SellerEvents.VERIFICATION_REJECTED]: "seller.verification_rejected",
  [SellerEvents.PROFILE_UPDATED]: "seller.updated",
  "seller.approval_policy_changed": "seller.updated",
  "seller.holiday_set": "seller.updated",
  "seller.holiday_cleared": "seller.updated",
}
const WITH_REASON: readonly PublicEventType[] = [
  "seller.rejected",
  "seller.suspended",
  "seller.closed",
  "seller.verification_rejected",
]

const sellersOf = (container: MedusaContainer) =>
  container.resolve<SellerModuleService>(SELLER_MODULE)
const byId = { id: "ASC" } as const

type Deed = {
  id: string
  action: string
  resource_id: string
  details: { reason?: string | null } | null
  created_at: Date
}
const readDeeds = (container: MedusaContainer, filters: object) =>
  everyRow(async (page) => {
    const { data } = await queryOf(container).graph({
      entity: "audit_entry",
      fields: ["id", "action", "resource_id", "details", "created_at"],
      filters: { resource_type: "seller", action: Object.keys(DEEDS), ...filters },
      pagination: { ...page, order: { created_at: "ASC", id: "ASC" } },
    })
    // A reason is written by the workflows as a text, or not at all.
    return data as unknown as Deed[]
  })

function done({ id: key, action, resource_id: id, details, created_at: at }: Deed): Occurrence {
  const type = DEEDS[action]
  const extra = WITH_REASON.includes(type) ? { reason: details?.reason ?? null } : undefined
  return occurrence(type, { id, key, at, extra })
}

const readSellers = (container: MedusaContainer, filters: object) =>
  everyRow((page) => sellersOf(container).listSellers(filters, { ...page, order: byId }))
type Seller = Awaited<ReturnType<typeof readSellers>>[number]

const applied = ({ id, created_at: at }: Seller) => occurrence("seller.applied", { id, at })

const heardOfDeed: Recognise<SellerChanged> = async (container, data) => {
  const since = new Date(Date.now() - LOOK_BACK_MS)
  const filters = { resource_id: idsOf(data), created_at: { $gte: since } }
  return (await readDeeds(container, filters)).map(done)
}
const heardOfApplication: Recognise<SellerChanged> = async (container, data) =>
  (await readSellers(container, { id: idsOf(data) })).map(applied)
/** The life of a store, from its application to its end. */
export const sellerSource: Source = {
  name: "seller",
  hears: {
    [SellerEvents.APPLIED]: heardOfApplication,
    [SellerEvents.APPROVED]: heardOfDeed,
    [SellerEvents.REJECTED]: heardOfDeed,
    [SellerEvents.SUSPENDED]: heardOfDeed,
    [SellerEvents.REACTIVATED]: heardOfDeed,
    [SellerEvents.CLOSED]: heardOfDeed,
    [SellerEvents.VERIFICATION_REQUESTED]: heardOfDeed,
    [SellerEvents.VERIFIED]: heardOfDeed,
    [SellerEvents.VERIFICATION_REJECTED]: heardOfDeed,
    [SellerEvents.PROFILE_UPDATED]: heardOfDeed,
    [SellerEvents.HOLIDAY_CHANGED]: heardOfDeed,
  },
  async missed(container, window) {
    const at = during(window)
    return [
      ...(await readSellers(container, { created_at: at })).map(applied),
      ...(await readDeeds(container, { created_at: at })).map(done),
    ]
  },
}
