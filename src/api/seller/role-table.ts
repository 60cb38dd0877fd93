import { MEMBER_ROLES, MemberRole } from "../../modules/seller/rules"

type Method = "GET" | "POST" | "DELETE"
export type RoleRule = {
  method: Method
  path: string
  roles: readonly MemberRole[]
  /** Concerns the member and not the store, and so is open while the store is not. */
  is_personal?: true
}

const EVERYONE = MEMBER_ROLES
/** Whoever talks with buyers or accounts for them; packing needs the address on the order only. */
const BUYERS: readonly MemberRole[] = ["owner", "manager", "finance", "support"]
const OWNER: readonly MemberRole[] = ["owner"]
const CATALOGUE: readonly MemberRole[] = ["owner", "manager"]
const DISPATCH: readonly MemberRole[] = ["owner", "manager", "fulfilment"]

/** Whoever speaks for the store in public. */
const ANSWERING: readonly MemberRole[] = ["owner", "manager", "support"]
/** Whoever accounts for the store. */
const MONEY: readonly MemberRole[] = ["owner", "manager", "finance"]

/** Who may do what on `/seller`. What is not in the table does not exist for anybody. */
export const ROLE_TABLE: readonly RoleRule[] = [
  { method: "GET", path: "/seller/me", roles: EVERYONE },
  { method: "GET", path: "/seller/store", roles: EVERYONE },
  { method: "POST", path: "/seller/store", roles: OWNER },
  { method: "POST", path: "/seller/store/holiday", roles: CATALOGUE },
  { method: "DELETE", path: "/seller/store/holiday", roles: CATALOGUE },
  { method: "GET", path: "/seller/store/closing", roles: OWNER },
  { method: "POST", path: "/seller/store/close", roles: OWNER },
  { method: "GET", path: "/seller/verification", roles: OWNER },
  { method: "POST", path: "/seller/verification", roles: OWNER },
  { method: "POST", path: "/seller/verification/documents", roles: OWNER },
  { method: "GET", path: "/seller/verification/documents/:id", roles: OWNER },
  { method: "DELETE", path: "/seller/verification/documents/:id", roles: OWNER },
  { method: "GET", path: "/seller/members", roles: EVERYONE },
  { method: "POST", path: "/seller/members/leave", roles: EVERYONE },
  { method: "POST", path: "/seller/members/:id", roles: OWNER },
  { method: "DELETE", path: "/seller/members/:id", roles: OWNER },
  { method: "GET", path: "/seller/invites", roles: OWNER },
  { method: "POST", path: "/seller/invites", roles: OWNER },
  { method: "DELETE", path: "/seller/invites/:id", roles: OWNER },
  { method: "POST", path: "/seller/attachments", roles: BUYERS },
  { method: "GET", path: "/seller/tickets", roles: BUYERS },
  { method: "GET", path: "/seller/tickets/:id", roles: BUYERS },
  { method: "GET", path: "/seller/tickets/:id/attachments/:attachment_id", roles: BUYERS },
  { method: "POST", path: "/seller/tickets/:id/comments", roles: BUYERS },
  { method: "GET", path: "/seller/customers", roles: BUYERS },
  { method: "GET", path: "/seller/customers/:id", roles: BUYERS },
  { method: "GET", path: "/seller/stock", roles: EVERYONE },
  { method: "POST", path: "/seller/stock", roles: DISPATCH },
  { method: "GET", path: "/seller/stock/crossings", roles: EVERYONE },
  { method: "GET", path: "/seller/imports", roles: CATALOGUE },
  { method: "POST", path: "/seller/imports", roles: CATALOGUE },
  { method: "GET", path: "/seller/imports/:id", roles: CATALOGUE },
  { method: "GET", path: "/seller/imports/:id/errors", roles: CATALOGUE },
  { method: "GET", path: "/seller/imports/:id/report", roles: CATALOGUE },
  { method: "POST", path: "/seller/imports/:id/cancel", roles: CATALOGUE },
  { method: "GET", path: "/seller/exports/products", roles: CATALOGUE },
  { method: "GET", path: "/seller/exports/stock", roles: DISPATCH },
  { method: "GET", path: "/seller/overview", roles: EVERYONE },
  { method: "POST", path: "/seller/uploads", roles: CATALOGUE },
  { method: "GET", path: "/seller/currencies", roles: EVERYONE },
  { method: "GET", path: "/seller/product-categories", roles: EVERYONE },
  { method: "GET", path: "/seller/product-attributes", roles: EVERYONE },
  { method: "GET", path: "/seller/shipping-options", roles: EVERYONE },
  { method: "POST", path: "/seller/shipping-options/:id", roles: OWNER },
  { method: "GET", path: "/seller/products", roles: EVERYONE },
  { method: "POST", path: "/seller/products", roles: CATALOGUE },
  { method: "GET", path: "/seller/products/:id", roles: EVERYONE },
  { method: "POST", path: "/seller/products/:id", roles: CATALOGUE },
  { method: "DELETE", path: "/seller/products/:id", roles: CATALOGUE },
  { method: "POST", path: "/seller/products/:id/submit", roles: CATALOGUE },
  { method: "POST", path: "/seller/products/:id/variants", roles: CATALOGUE },
  { method: "POST", path: "/seller/products/:id/variants/:variant_id", roles: CATALOGUE },
  { method: "DELETE", path: "/seller/products/:id/variants/:variant_id", roles: CATALOGUE },
  { method: "GET", path: "/seller/products/:id/listing", roles: EVERYONE },
  { method: "POST", path: "/seller/products/:id/listing", roles: CATALOGUE },
  { method: "GET", path: "/seller/products/:id/wishlist-demand", roles: EVERYONE },
  { method: "GET", path: "/seller/auctions", roles: EVERYONE },
  { method: "POST", path: "/seller/auctions", roles: CATALOGUE },
  { method: "GET", path: "/seller/auctions/counts", roles: EVERYONE },
  { method: "GET", path: "/seller/auctions/:id", roles: EVERYONE },
  { method: "POST", path: "/seller/auctions/:id", roles: CATALOGUE },
  { method: "DELETE", path: "/seller/auctions/:id", roles: CATALOGUE },
  { method: "GET", path: "/seller/auctions/:id/bids", roles: EVERYONE },
  { method: "GET", path: "/seller/auctions/:id/changes", roles: EVERYONE },
  { method: "POST", path: "/seller/auctions/:id/publish", roles: CATALOGUE },
  { method: "POST", path: "/seller/auctions/:id/cancel", roles: CATALOGUE },
  { method: "POST", path: "/seller/auctions/:id/end-early", roles: CATALOGUE },
  { method: "POST", path: "/seller/auctions/:id/lower-reserve", roles: CATALOGUE },
  { method: "POST", path: "/seller/auctions/:id/relist", roles: CATALOGUE },
  { method: "POST", path: "/seller/auctions/:id/second-chance", roles: CATALOGUE },
  { method: "POST", path: "/seller/auctions/:id/bidders/:alias/cancel", roles: CATALOGUE },
  { method: "GET", path: "/seller/auction-defaults", roles: EVERYONE },
  { method: "GET", path: "/seller/orders", roles: EVERYONE },
  { method: "GET", path: "/seller/orders/:id", roles: EVERYONE },
  { method: "GET", path: "/seller/orders/:id/export", roles: EVERYONE },
  { method: "POST", path: "/seller/orders/:id/fulfillments", roles: DISPATCH },
  { method: "POST", path: "/seller/orders/:id/shipments", roles: DISPATCH },
  { method: "POST", path: "/seller/orders/:id/deliveries", roles: DISPATCH },
  { method: "POST", path: "/seller/orders/:id/status", roles: DISPATCH },
  { method: "POST", path: "/seller/orders/:id/cancel", roles: CATALOGUE },
  { method: "GET", path: "/seller/orders/:id/refund-requests", roles: BUYERS },
  { method: "POST", path: "/seller/orders/:id/refund-requests", roles: BUYERS },
  { method: "GET", path: "/seller/complaints", roles: BUYERS },
  { method: "GET", path: "/seller/complaints/metrics", roles: BUYERS },
  { method: "GET", path: "/seller/complaints/:id", roles: BUYERS },
  { method: "POST", path: "/seller/complaints/:id/offer", roles: BUYERS },
  { method: "POST", path: "/seller/complaints/:id/reject", roles: BUYERS },
  { method: "POST", path: "/seller/complaints/:id/messages", roles: BUYERS },
  { method: "POST", path: "/seller/complaints/:id/appeal", roles: BUYERS },
  { method: "GET", path: "/seller/complaints/:id/attachments/:attachment_id", roles: BUYERS },
  { method: "GET", path: "/seller/feedback", roles: EVERYONE },
  { method: "GET", path: "/seller/feedback/summary", roles: EVERYONE },
  { method: "POST", path: "/seller/feedback/:id/answer", roles: ANSWERING },
  { method: "GET", path: "/seller/conversations", roles: BUYERS },
  { method: "POST", path: "/seller/conversations", roles: BUYERS },
  { method: "GET", path: "/seller/conversations/unread-count", roles: BUYERS },
  { method: "GET", path: "/seller/conversations/metrics", roles: BUYERS },
  { method: "GET", path: "/seller/conversations/:id", roles: BUYERS },
  { method: "GET", path: "/seller/conversations/:id/messages", roles: BUYERS },
  { method: "POST", path: "/seller/conversations/:id/messages", roles: BUYERS },
  // What was read is no change of the store: its members may, while it is not selling.
  { method: "POST", path: "/seller/conversations/:id/read", roles: BUYERS, is_personal: true },
  {
    ...{ method: "POST", path: "/seller/conversations/:id/messages/:message_id/report" },
    roles: BUYERS,
  },
  { method: "GET", path: "/seller/conversations/:id/attachments/:attachment_id", roles: BUYERS },
  { method: "GET", path: "/seller/stats", roles: MONEY },
  { method: "GET", path: "/seller/balance", roles: MONEY },
  { method: "GET", path: "/seller/ledger", roles: MONEY },
  { method: "GET", path: "/seller/payouts", roles: MONEY },
  { method: "GET", path: "/seller/payouts/:id", roles: MONEY },
  { method: "GET", path: "/seller/payout-account", roles: MONEY },
  { method: "POST", path: "/seller/payout-account/onboarding", roles: OWNER },
  { method: "GET", path: "/seller/report-schedules", roles: MONEY },
  { method: "POST", path: "/seller/report-schedules", roles: MONEY },
  { method: "GET", path: "/seller/report-schedules/:id", roles: MONEY },
  { method: "POST", path: "/seller/report-schedules/:id", roles: MONEY },
  { method: "DELETE", path: "/seller/report-schedules/:id", roles: MONEY },
  { method: "POST", path: "/seller/report-schedules/:id/run", roles: MONEY },
  { method: "GET", path: "/seller/telegram-chat", roles: EVERYONE },
  { method: "DELETE", path: "/seller/telegram-chat", roles: CATALOGUE },
  { method: "POST", path: "/seller/telegram-chat/start-code", roles: CATALOGUE },
  { method: "POST", path: "/seller/telegram-chat/test-message", roles: CATALOGUE },
  { method: "GET", path: "/seller/promotions", roles: EVERYONE },
  { method: "POST", path: "/seller/promotions", roles: CATALOGUE },
  { method: "GET", path: "/seller/promotions/:id", roles: EVERYONE },
  { method: "POST", path: "/seller/promotions/:id", roles: CATALOGUE },
  { method: "DELETE", path: "/seller/promotions/:id", roles: CATALOGUE },
  { method: "GET", path: "/seller/reports", roles: MONEY },
  { method: "GET", path: "/seller/reports/:key", roles: MONEY },
  { method: "GET", path: "/seller/reports/:key/rows", roles: MONEY },
  // A file of what one may read changes nothing in the store.
  { method: "POST", path: "/seller/reports/:key/runs", roles: MONEY, is_personal: true },
  { method: "GET", path: "/seller/report-runs", roles: MONEY },
  { method: "GET", path: "/seller/report-runs/:id", roles: MONEY },
  { method: "GET", path: "/seller/report-runs/:id/download", roles: MONEY },
  { method: "POST", path: "/seller/report-runs/:id/cancel", roles: MONEY, is_personal: true },
  { method: "POST", path: "/seller/report-runs/:id/retry", roles: MONEY, is_personal: true },
  { method: "GET", path: "/seller/webhook-endpoints", roles: CATALOGUE },
  { method: "POST", path: "/seller/webhook-endpoints", roles: CATALOGUE },
  { method: "GET", path: "/seller/webhook-endpoints/:id", roles: CATALOGUE },
  { method: "POST", path: "/seller/webhook-endpoints/:id", roles: CATALOGUE },
  { method: "DELETE", path: "/seller/webhook-endpoints/:id", roles: CATALOGUE },
  { method: "POST", path: "/seller/webhook-endpoints/:id/enable", roles: CATALOGUE },
  { method: "POST", path: "/seller/webhook-endpoints/:id/disable", roles: CATALOGUE },
  { method: "POST", path: "/seller/webhook-endpoints/:id/rotate-secret", roles: CATALOGUE },
  { method: "POST", path: "/seller/webhook-endpoints/:id/test-event", roles: CATALOGUE },
  { method: "POST", path: "/seller/webhook-endpoints/:id/replay", roles: CATALOGUE },
  { method: "POST", path: "/seller/webhook-endpoints/:id/replay-failed", roles: CATALOGUE },
  { method: "GET", path: "/seller/webhook-deliveries", roles: CATALOGUE },
  { method: "GET", path: "/seller/webhook-deliveries/:id", roles: CATALOGUE },
  { method: "POST", path: "/seller/webhook-deliveries/:id/replay", roles: CATALOGUE },
  { method: "GET", path: "/seller/webhook-events", roles: CATALOGUE },
  { method: "GET", path: "/seller/webhook-events/:id", roles: CATALOGUE },
  { method: "GET", path: "/seller/webhook-event-types", roles: CATALOGUE },
  { method: "GET", path: "/seller/webhook-event-types/:type", roles: CATALOGUE },
  { method: "GET", path: "/seller/notifications", roles: EVERYONE },
  { method: "POST", path: "/seller/notifications/:id/read", roles: EVERYONE, is_personal: true },
  { method: "POST", path: "/seller/notifications/read-all", roles: EVERYONE, is_personal: true },
  { method: "GET", path: "/seller/notification-preferences", roles: EVERYONE },
  {
    ...{ method: "POST", path: "/seller/notification-preferences", roles: EVERYONE },
    is_personal: true,
  },
]

const segmentsOf = (path: string) => path.split("/").filter(Boolean)

const matches = (rule: RoleRule, method: string, path: string): boolean => {
  if (rule.method !== method) return false
  const [wanted, given] = [segmentsOf(rule.path), segmentsOf(path)]
  return (
    wanted.length === given.length &&
    wanted.every((segment, i) => segment.startsWith(":") || segment === given[i])
  )
}

/** The roles that may call the route, or undefined when there is no such route. */
export const rolesFor = (method: string, path: string): readonly MemberRole[] | undefined =>
  ruleFor(method, path)?.roles

/** Whether the route is a member's own affair, whatever the store's state is. */
export const isPersonal = (method: string, path: string): boolean =>
  ruleFor(method, path)?.is_personal ?? false

const ruleFor = (method: string, path: string) =>
  ROLE_TABLE.find((rule) => matches(rule, method, path))
