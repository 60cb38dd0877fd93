import { DIGEST_ITEMS_MAX, NOTICE_GOODS_MAX, NoticeFacts } from "../../facts"
import type { NoticeContent } from "../content"
import type { Speaker } from "../speaker"

type Order = NoticeFacts["order_placed"]
type Stock = NoticeFacts["stock_low"]
type Lot = { title: string; thumbnail: string | null }
type Goods = NoticeContent["goods"]

/** What was ordered, as far as a message lists it. */
export const orderGoods = ({ facts }: { facts: Order }, speaker: Speaker): Goods =>
  facts.goods.slice(0, NOTICE_GOODS_MAX).map(({ title, quantity, total, thumbnail }) => ({
    ...{ title, thumbnail },
    detail: speaker.say("goods.quantity", {}, { count: quantity }),
    value: speaker.money(total),
  }))

export const moreGoods = ({ facts }: { facts: Order }): number =>
  facts.more + Math.max(0, facts.goods.length - NOTICE_GOODS_MAX)

/** What an auction is about, with its picture. */
export const lot = ({ facts }: { facts: Lot }): Goods => [
  { title: facts.title, detail: "", value: "", thumbnail: facts.thumbnail },
]

/** What runs low, and how much of it is left. */
export const lowGoods = ({ all }: { all: Stock[] }, speaker: Speaker): Goods =>
  all.slice(0, DIGEST_ITEMS_MAX).map(({ title, seller_name, available }) => ({
    ...{ title, detail: seller_name, thumbnail: null },
    value: speaker.say("goods.left", {}, { count: Math.max(0, available) }),
  }))

export const moreLow = ({ all, notice_count }: { all: Stock[]; notice_count: number }): number =>
  notice_count - Math.min(all.length, DIGEST_ITEMS_MAX)
