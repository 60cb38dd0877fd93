import type { NoticeFacts } from "../../facts"
import { DASHBOARD, STOREFRONT } from "../paths"
import type { Speaker } from "../speaker"
import type { Row, Templates } from "../template"
import { lot } from "./goods"
import { sample } from "./samples"

type Keys =
  | "auction_outbid"
  | "auction_leading"
  | "auction_won"
  | "auction_lost"
  | "auction_payment_reminder"
  | "auction_defaulted"
  | "auction_second_chance"
  | "auction_cancelled"
  | "store_auction_ended"
  | "store_auction_paid"
  | "store_auction_defaulted"

type About = { facts: { auction_id: string } }
const toAuction = ({ facts }: About) => STOREFRONT.auction(facts.auction_id)
const toCheckout = ({ facts }: About) => STOREFRONT.auctionCheckout(facts.auction_id)
const toMyAuction = ({ facts }: About) => DASHBOARD.myAuction(facts.auction_id)

const runningRows = (
  { price, ends_at }: NoticeFacts["auction_outbid"],
  { money, moment }: Speaker
): Row[] => [
  ["current_price", money(price)],
  ["ends", moment(ends_at)],
]
const priceRow = ({ price }: NoticeFacts["store_auction_paid"], { money }: Speaker): Row[] => [
  ["auction_price", money(price)],
]

const running = { ...sample.lot, price: sample.price, ends_at: sample.moment }
const sold = { ...sample.lot, price: sample.price }
const due = { ...sold, due_at: sample.moment }

/** Auctions, for those who bid and those who sell. */
export const auctionTemplates: Templates<Keys> = {
  auction_outbid: { sample: running, goods: lot, rows: runningRows, path: toAuction },
  auction_leading: { sample: running, goods: lot, rows: runningRows, path: toAuction },
  auction_won: {
    sample: due,
    goods: lot,
    context: ({ facts }) => (facts.due_at ? "due" : null),
    rows: ({ price, due_at }, { money, moment }) => [
      ["your_price", money(price)],
      ["pay_by", due_at && moment(due_at)],
    ],
    path: (told) => (told.facts.due_at ? toCheckout(told) : toAuction(told)),
  },
  auction_lost: {
    sample: sold,
    goods: lot,
    context: ({ facts }) => (facts.price ? "sold" : null),
    rows: ({ price }, { money }) => [["sold_for", price && money(price)]],
    path: toAuction,
  },
  auction_payment_reminder: {
    sample: { ...due, hours_left: 2 },
    goods: lot,
    count: ({ facts }) => Math.max(0, Math.floor(facts.hours_left)),
    rows: ({ price, due_at }, { money, moment }) => [
      ["your_price", money(price)],
      ["pay_by", moment(due_at)],
    ],
    path: toCheckout,
  },
  auction_defaulted: {
    sample: sold,
    goods: lot,
    rows: priceRow,
    path: STOREFRONT.violations,
  },
  auction_second_chance: {
    sample: { ...sold, offer_id: "aoffer_01JDSAMPLE", expires_at: sample.moment },
    goods: lot,
    rows: ({ price, expires_at }, { money, moment }) => [
      ["your_price", money(price)],
      ["expires", moment(expires_at)],
    ],
    path: ({ facts }) => STOREFRONT.auctionOffer(facts.offer_id),
  },
  auction_cancelled: { sample: sample.lot, goods: lot, path: STOREFRONT.auctions },

  store_auction_ended: {
    sample: { ...sold, is_sold: true, unsold_reason: null },
    goods: lot,
    context: ({ facts: { is_sold, unsold_reason } }) => (is_sold ? "sold" : unsold_reason),
    rows: ({ price }, { money }) => [["sold_for", price && money(price)]],
    path: toMyAuction,
  },
  store_auction_paid: { sample: sold, goods: lot, rows: priceRow, path: toMyAuction },
  store_auction_defaulted: { sample: sold, goods: lot, rows: priceRow, path: toMyAuction },
}
