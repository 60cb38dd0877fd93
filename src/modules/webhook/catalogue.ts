/** To whom an event may be told. */
export const AUDIENCES = ["merchant", "seller"] as const
export type Audience = (typeof AUDIENCES)[number]

/** What events are about; each has a snapshot under this name in `data`. */
export const RESOURCE_TYPES = [
  "order",
  "seller_order",
  "payment",
  "auction",
  "seller",
  "product",
  "ticket",
  "complaint",
  "feedback",
  "violation",
  "customer_restriction",
  "payout",
  "stock_crossing",
  "report_run",
] as const
export type ResourceType = (typeof RESOURCE_TYPES)[number]

const MERCHANT: readonly Audience[] = ["merchant"]
/** The merchant, and the seller whom it concerns. */
const BOTH: readonly Audience[] = ["merchant", "seller"]

type Line = { says: string; resource: ResourceType; audiences: readonly Audience[] }
const about = (resource: ResourceType, audiences: readonly Audience[]) => (says: string) =>
  ({ says, resource, audiences }) satisfies Line

const order = about("order", MERCHANT)
const sellerOrder = about("seller_order", BOTH)
const payment = about("payment", MERCHANT)
const auction = about("auction", BOTH)
const seller = about("seller", BOTH)
const product = about("product", BOTH)
const ticket = about("ticket", BOTH)
const staffTicket = about("ticket", MERCHANT)
const complaint = about("complaint", BOTH)
const feedback = about("feedback", BOTH)
const violation = about("violation", MERCHANT)
const restriction = about("customer_restriction", MERCHANT)
const payout = about("payout", BOTH)
const stock = about("stock_crossing", BOTH)
const report = about("report_run", BOTH)

/**
 * All that integrators may hear of, by its type: the public contract. To rename or to remove a type
 * breaks it; what is not in the list never leaves.
 */
const EVENTS = {
  "order.placed": order("A buyer placed an order."),
  "order.paid": order("All that an order costs has been taken."),
  "order.shipped": order("A parcel of an order is on its way."),
  "order.delivered": order("A parcel of an order was handed over."),
  "order.completed": order("Nothing more is to be done for an order."),
  "order.canceled": order("An order was canceled as a whole."),

  "seller_order.created": sellerOrder("A store has a share in an order that was placed."),
  "seller_order.amended": sellerOrder("An edit, return or exchange changed a store's share."),
  "seller_order.status_changed": sellerOrder("A store's share moved to another status."),

  "payment.captured": payment("Money was taken from a buyer."),
  "payment.refunded": payment("Money went back to a buyer."),

  "auction.published": auction("An auction was put up; it is scheduled or live."),
  "auction.started": auction("Bids are taken from now on."),
  "auction.bids_placed": auction("Bids were placed; those decided at one moment are one event."),
  "auction.extended": auction("Late bids, or the merchant, moved the end."),
  "auction.paused": auction("An auction was paused; its clock stands still."),
  "auction.resumed": auction("A paused auction goes on."),
  "auction.bids_voided": auction("Bids were taken out and the rest replayed."),
  "auction.reserve_lowered": auction("The reserve was lowered or taken away."),
  "auction.ended": auction("An auction is over: sold or unsold."),
  "auction.canceled": auction("An auction was called off."),
  "auction.payment_requested": auction("Somebody has to pay for a lot."),
  "auction.paid": auction("A lot was paid."),
  "auction.completed": auction("A paid lot reached its buyer."),
  "auction.payment_defaulted": auction("A lot was not paid in time."),
  "auction.offer_made": auction("Another bidder was offered a lot that was not paid."),
  "auction.offer_answered": auction("Such an offer was accepted or declined, or is over."),
  "auction.relisted": auction("A new auction of the same lot took the place of this one."),

  "seller.applied": about("seller", MERCHANT)("Somebody applied to become a seller."),
  "seller.approved": seller("A seller was admitted."),
  "seller.rejected": about("seller", MERCHANT)("An application was turned down."),
  "seller.suspended": seller("A store was stopped: nothing can be bought from it."),
  "seller.reactivated": seller("A suspended store may sell again."),
  "seller.closed": seller("A store closed for good."),
  "seller.updated": seller("A store's profile or holiday changed."),
  "seller.verification_requested": seller("A seller asked for a look at its documents."),
  "seller.verified": seller("A store was given the badge."),
  "seller.verification_rejected": seller("A seller's documents were not accepted."),

  "product.created": product("A product was made."),
  "product.updated": product("A product, its variants or prices changed."),
  "product.deleted": product("A product was deleted."),
  "product.submitted": product("A seller's product waits for the merchant's look."),
  "product.approved": product("A seller's product was approved."),
  "product.rejected": product("A seller's product was sent back."),

  "ticket.created": ticket("Somebody asks."),
  "ticket.commented": ticket("Somebody wrote in a ticket; sellers hear of no internal note."),
  "ticket.status_changed": ticket("A ticket moved to another status."),
  "ticket.solved": ticket("A ticket was solved; beside the change of its status."),
  "ticket.reopened": ticket(
    "Its requester wrote after it was solved; beside the change of status."
  ),
  "ticket.priority_changed": staffTicket("A ticket was given another priority."),
  "ticket.assigned": staffTicket("Somebody else works on a ticket, or nobody any more."),
  "ticket.merged": staffTicket("A ticket goes on in another one."),
  "ticket.rated": staffTicket("The requester said how content they are."),
  "ticket.sla_warned": staffTicket("Most of the time for an answer or a solution is over."),
  "ticket.sla_breached": staffTicket("The time for an answer or a solution is over."),

  "complaint.opened": complaint("A buyer complains about a store's share of an order."),
  "complaint.offered": complaint("The store offers something."),
  "complaint.accepted": complaint("The buyer accepted the store's offer."),
  "complaint.declined": complaint("The buyer declined the store's offer."),
  "complaint.rejected": complaint("The store sees no fault."),
  "complaint.escalated": complaint("The merchant has to decide."),
  "complaint.assigned": about("complaint", MERCHANT)("Somebody of the staff took a complaint."),
  "complaint.information_requested": complaint("The merchant asks a party for more."),
  "complaint.resolved": complaint("The merchant decided."),
  "complaint.appealed": complaint("A party appealed against the decision."),
  "complaint.finalised": complaint("The decision stands."),
  "complaint.withdrawn": complaint("The buyer took the complaint back."),
  "complaint.expired": complaint("The buyer said nothing for too long."),

  "feedback.given": feedback("A buyer rated a store, a product or the marketplace."),
  "feedback.edited": feedback("A buyer changed a rating."),
  "feedback.answered": feedback("The store answered in public."),
  "feedback.hidden": about("feedback", MERCHANT)("The staff took feedback out of sight."),
  "feedback.restored": feedback("Hidden feedback is seen again."),

  "violation.recorded": violation("A violation of a customer was found."),
  "violation.waived": violation("A violation was taken back."),
  "violation.expired": violation("A violation counts no more."),
  "violation.appealed": violation("A customer objects to a violation."),
  "violation.appeal_answered": violation("An objection was answered."),
  "violation.restriction_set": restriction("A customer may no longer do something."),
  "violation.restriction_lifted": restriction("A customer may do it again."),

  "payout.created": payout("Money is on its way to a seller."),
  "payout.paid": payout("A payout arrived."),
  "payout.failed": payout("A payout could not be made."),
  "payout.reversed": payout("A payout came back."),

  "inventory.low_stock": stock("What can be sold of a variant fell to its threshold."),
  "inventory.restocked": stock("It is above the threshold again."),

  "report.completed": report("The file of a report can be downloaded."),
  "report.failed": report("A report could not be made."),
} as const satisfies Record<string, Line>

export type PublicEventType = keyof typeof EVENTS
export type PublicEvent = Line & { type: PublicEventType }

export const publicEvent = (type: PublicEventType): PublicEvent => ({ type, ...EVENTS[type] })

// The keys of the table are its types.
export const PUBLIC_EVENTS: readonly PublicEvent[] = (Object.keys(EVENTS) as PublicEventType[]).map(
  publicEvent
)

/** What is sent when somebody tries an endpoint; it cannot be subscribed to. */
export const TEST_EVENT = "webhook.test"
