import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { COMMISSION_MODULE } from "../../../modules/commission"
import { CommissionEvents } from "../../../modules/commission/events"
import CommissionModuleService from "../../../modules/commission/service"
import { TrashType } from "../../../modules/operations/trash"
import { REPORT_MODULE } from "../../../modules/report"
import ReportModuleService from "../../../modules/report/service"
import { TICKET_MODULE } from "../../../modules/ticket"
import TicketModuleService from "../../../modules/ticket/service"
import { WEBHOOK_MODULE } from "../../../modules/webhook"
import WebhookModuleService from "../../../modules/webhook/service"
import { bringBackProduct, throwAwayProduct } from "./product"

export type Deed = { id: string; now: Date }

/** How things of one type are found in the trash, brought back, and thrown away again. */
export type TrashKind = {
  /** As queries know it. */
  entity: string
  /** The field by which people know it. */
  title: string
  /** What no two may have that are not in the trash. */
  unique?: string
  /** Among whose it is to be told apart, if not among all. */
  uniqueOf?: string
  /** Which of them are the merchant's, or everybody's on the staff. */
  own?: { seller_id: null } | { is_shared: true }
  bringBack: (container: MedusaContainer, deed: Deed) => Promise<unknown>
  throwAway: (container: MedusaContainer, id: string) => Promise<unknown>
  /** Who reads a copy of it, such as search and webhooks, hears of it by this event. */
  event?: string
  /** What the event says, if not the id alone. */
  dataOf?: (id: string) => object
}

/** Deleted by the platform as rows and links; both come back. */
const ofPlatform = (
  kind: Omit<TrashKind, "bringBack" | "throwAway">,
  { restore, softDelete, link }: Restorable
): TrashKind => ({
  ...kind,
  async bringBack(container, { id }) {
    await restore(container, id)
    if (link)
      await container
        .resolve(ContainerRegistrationKeys.LINK)
        .restore({ [link[0]]: { [link[1]]: [id] } })
  },
  async throwAway(container, id) {
    if (link)
      await container
        .resolve(ContainerRegistrationKeys.LINK)
        .delete({ [link[0]]: { [link[1]]: [id] } })
    await softDelete(container, id)
  },
})

type Work = (container: MedusaContainer, id: string) => Promise<unknown>
/** `link` names the module and the key that the platform's own deletion lets go. */
type Restorable = { restore: Work; softDelete: Work; link?: [string, string] }

const products = (container: MedusaContainer) => container.resolve(Modules.PRODUCT)
const promotions = (container: MedusaContainer) => container.resolve(Modules.PROMOTION)
const customers = (container: MedusaContainer) => container.resolve(Modules.CUSTOMER)
const commission = (container: MedusaContainer) =>
  container.resolve<CommissionModuleService>(COMMISSION_MODULE)
const tickets = (container: MedusaContainer) =>
  container.resolve<TicketModuleService>(TICKET_MODULE)
const reports = (container: MedusaContainer) =>
  container.resolve<ReportModuleService>(REPORT_MODULE)
const webhooks = (container: MedusaContainer) =>
  container.resolve<WebhookModuleService>(WEBHOOK_MODULE)

export const TRASH_KINDS: Record<TrashType, TrashKind> = {
  product: {
    ...{ entity: "product", title: "title", unique: "handle", event: "product.updated" },
    bringBack: bringBackProduct,
    throwAway: throwAwayProduct,
  },
  collection: ofPlatform(
    {
      ...{ entity: "product_collection", title: "title", unique: "handle" },
      event: "product-collection.updated",
    },
    {
      restore: (container, id) => products(container).restoreProductCollections([id]),
      softDelete: (container, id) => products(container).softDeleteProductCollections([id]),
      link: [Modules.PRODUCT, "product_collection_id"],
    }
  ),
  product_type: ofPlatform(
    { entity: "product_type", title: "value", unique: "value", event: "product-type.updated" },
    {
      restore: (container, id) => products(container).restoreProductTypes([id]),
      softDelete: (container, id) => products(container).softDeleteProductTypes([id]),
      link: [Modules.PRODUCT, "product_type_id"],
    }
  ),
  product_tag: ofPlatform(
    { entity: "product_tag", title: "value", unique: "value", event: "product-tag.updated" },
    {
      restore: (container, id) => products(container).restoreProductTags([id]),
      softDelete: (container, id) => products(container).softDeleteProductTags([id]),
      link: [Modules.PRODUCT, "product_tag_id"],
    }
  ),
  promotion: ofPlatform(
    { entity: "promotion", title: "code", unique: "code" },
    {
      restore: (container, id) => promotions(container).restorePromotions([id]),
      softDelete: (container, id) => promotions(container).softDeletePromotions([id]),
    }
  ),
  campaign: ofPlatform(
    { entity: "campaign", title: "name", unique: "campaign_identifier" },
    {
      restore: (container, id) => promotions(container).restoreCampaigns([id]),
      softDelete: (container, id) => promotions(container).softDeleteCampaigns([id]),
    }
  ),
  customer_group: ofPlatform(
    { entity: "customer_group", title: "name", unique: "name" },
    {
      restore: (container, id) => customers(container).restoreCustomerGroups([id]),
      softDelete: (container, id) => customers(container).softDeleteCustomerGroups([id]),
    }
  ),
  commission_rule: {
    ...{ entity: "commission_rule", title: "name", event: CommissionEvents.RULES_CHANGED },
    dataOf: (id) => ({ ids: [id] }),
    bringBack: (container, { id }) => commission(container).bringBackRule(id),
    throwAway: (container, id) => commission(container).removeRule(id),
  },
  canned_reply: {
    ...{ entity: "canned_reply", title: "title", unique: "shortcut" },
    bringBack: (container, { id }) => tickets(container).restoreCannedReplies([id]),
    throwAway: (container, id) => tickets(container).softDeleteCannedReplies([id]),
  },
  ticket_view: {
    ...{ entity: "ticket_view", title: "name", unique: "name", uniqueOf: "owner_id" },
    own: { is_shared: true },
    bringBack: (container, { id }) => tickets(container).restoreTicketViews([id]),
    throwAway: (container, id) => tickets(container).softDeleteTicketViews([id]),
  },
  business_calendar: {
    ...{ entity: "business_calendar", title: "name" },
    bringBack: (container, { id }) => tickets(container).bringBackCalendar(id),
    throwAway: (container, id) => tickets(container).removeCalendar(id),
  },
  sla_policy: {
    ...{ entity: "sla_policy", title: "name" },
    bringBack: (container, { id, now }) => tickets(container).bringBackSlaPolicy(id, now),
    throwAway: (container, id) => tickets(container).removeSlaPolicy(id, new Date()),
  },
  report_schedule: {
    ...{ entity: "report_schedule", title: "name", own: { seller_id: null } },
    bringBack: (container, { id }) => reports(container).bringBackSchedule(id),
    throwAway: (container, id) => reports(container).removeSchedule({ id, seller_id: null }),
  },
  webhook_endpoint: {
    ...{ entity: "webhook_endpoint", title: "url", own: { seller_id: null } },
    bringBack: (container, { id, now }) => webhooks(container).bringBackEndpoint(id, now),
    throwAway: (container, id) =>
      webhooks(container).removeEndpoint({ id, seller_id: null }, new Date()),
  },
}
