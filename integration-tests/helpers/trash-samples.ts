import { TrashType } from "../../src/modules/operations/trash"

/** One thing of a type: how it is made, deleted and looked at. */
export type Sample = {
  type: TrashType
  path: string
  /** The one word of an answer. */
  key: string
  body: object
  title: string
  /** What differs when it has come back. */
  changes?: object
  /** Somebody made another one of this name meanwhile. */
  conflict?: boolean
}

const NEW_RATE = {
  ...{ code: "SUMMER", type: "standard", status: "active" },
  application_method: { type: "percentage", target_type: "order", value: 10 },
}
const MINIMUM = [{ currency_code: "usd", min: 1 }]
const MONDAYS = [[[540, 1020]], [], [], [], [], [], []]
/** Of every type but products, which have parts. */
export const SAMPLES: Sample[] = [
  {
    ...{ type: "collection", path: "collections", key: "collection", conflict: true },
    ...{ body: { title: "Spring", handle: "spring" }, title: "Spring" },
  },
  {
    ...{ type: "product_type", path: "product-types", key: "product_type", conflict: true },
    ...{ body: { value: "Tableware" }, title: "Tableware" },
  },
  {
    ...{ type: "product_tag", path: "product-tags", key: "product_tag", conflict: true },
    ...{ body: { value: "fragile" }, title: "fragile" },
  },
  {
    ...{ type: "promotion", path: "promotions", key: "promotion", conflict: true },
    ...{ body: NEW_RATE, title: "SUMMER" },
  },
  {
    ...{ type: "campaign", path: "campaigns", key: "campaign", conflict: true },
    ...{ body: { name: "June", campaign_identifier: "june" }, title: "June" },
  },
  {
    ...{ type: "customer_group", path: "customer-groups", key: "customer_group", conflict: true },
    ...{ body: { name: "Regulars" }, title: "Regulars" },
  },
  {
    ...{ type: "commission_rule", path: "commission-rules", key: "commission_rule" },
    body: { name: "Books", kind: "percentage", basis_points: 500, amounts: MINIMUM },
    title: "Books",
  },
  {
    ...{ type: "canned_reply", path: "canned-replies", key: "canned_reply", conflict: true },
    ...{ body: { title: "On its way", body: "It has left.", shortcut: "left" } },
    title: "On its way",
  },
  {
    ...{ type: "ticket_view", path: "ticket-views", key: "ticket_view", conflict: true },
    ...{ body: { name: "Urgent", is_shared: true, filters: { priority: ["urgent"] } } },
    title: "Urgent",
  },
  {
    ...{ type: "business_calendar", path: "business-calendars", key: "business_calendar" },
    ...{ body: { name: "Office", time_zone: "Asia/Tehran", hours: MONDAYS }, title: "Office" },
  },
  {
    ...{ type: "sla_policy", path: "sla-policies", key: "sla_policy" },
    ...{ body: { name: "All", targets: { normal: { first_response: 60 } } }, title: "All" },
  },
  {
    ...{ type: "report_schedule", path: "report-schedules", key: "schedule", title: "Sales" },
    body: { name: "Sales", report_key: "sales", period: "last_week", cron: "0 7 * * 1" },
    changes: { is_enabled: false, next_at: null },
  },
  {
    ...{ type: "webhook_endpoint", path: "webhook-endpoints", key: "webhook_endpoint" },
    ...{
      body: { url: "http://127.0.0.1:9/hook", event_types: ["*"] },
      title: "http://127.0.0.1:9/hook",
    },
    changes: { status: "disabled", disabled_reason: "by_owner", disabled_at: expect.any(String) },
  },
]
