import * as domains from "../../events"

type Names<Events> = Events extends Record<string, infer Name> ? Name : never
type Inside = Names<(typeof domains)[keyof typeof domains]>

const PEOPLE = "of people and how they sign in nobody outside hears"
const WORDS = "what people say to each other in private stays there"
const ROOM = "moves things within the shop alone"
const SAID = "another event of the same moment says it"

/** What happens inside and is never told outside, and why. Everything else has a source. */
export const PRIVATE_EVENTS: Partial<Record<Inside, string>> = {
  "auction.outbid": "who was outbid is for that bidder; everybody sees `auction.bids_placed`",
  "auction.payment_reminder": "a message to one person",
  "business_profile.submitted": PEOPLE,
  "business_profile.verified": PEOPLE,
  "business_profile.rejected": PEOPLE,
  "catalog.import_requested": ROOM,
  "commission.rules_changed": ROOM,
  "complaint.commented": WORDS,
  "complaint.carried_out": "the money has events of its own: `payment.refunded`, `payout.*`",
  "conversation.opened": WORDS,
  "conversation.message_sent": WORDS,
  "conversation.read": WORDS,
  "conversation.message_waited": WORDS,
  "conversation.message_reported": WORDS,
  "feedback.requested": "a message to one person",
  "ledger.order_booked": ROOM,
  "ledger.refund_requested": "what comes of it is `payment.refunded`",
  "ledger.refund_decided": "what comes of it is `payment.refunded`",
  "ledger.refund_done": "`payment.refunded` says it",
  "ledger.differences_found": ROOM,
  "location.country_enabled": ROOM,
  "location.country_disabled": ROOM,
  "location.country_imported": ROOM,
  "notice.delivered": ROOM,
  "notice.queued": ROOM,
  "notice.read": ROOM,
  "notice.messages_died": ROOM,
  "otp.signed_in": PEOPLE,
  "payment_log.unmatched_payment": ROOM,
  "payment_log.given_back": ROOM,
  "promotion_policy.changed": ROOM,
  "promotion_policy.seller_promotion_created": ROOM,
  "promotion_policy.seller_promotion_changed": ROOM,
  "promotion_policy.seller_promotion_deleted": ROOM,
  "seller.member_invited": PEOPLE,
  "seller.member_joined": PEOPLE,
  "seller.member_role_changed": PEOPLE,
  "seller.member_removed": PEOPLE,
  "report.run_queued": ROOM,
  "stock.turned": ROOM,
  "ticket.solved": SAID,
  "ticket.reopened": SAID,
  "ticket.merged": SAID,
  "ticket.pending_reminded": "a message to one person",
  "webhook.queued": ROOM,
  "webhook.endpoint_warned": "a message to the owner of the endpoint",
  "webhook.endpoint_disabled": "an endpoint that is off cannot hear that it is",
  "wishlist.item_added": PEOPLE,
  "wishlist.item_removed": PEOPLE,
  "wishlist.alerted": PEOPLE,
}
