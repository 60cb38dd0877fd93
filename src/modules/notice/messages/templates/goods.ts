import { DIGEST_ITEMS_MAX, NOTICE_GOODS_MAX, NoticeFacts } from "../../facts"
import type { NoticeContent } from "../content"
import { shortText } from "../formats"
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

/** What an auction is about: its picture, and its whole name where the title has no room for it. */
export const lot = ({ facts: { title, thumbnail } }: { facts: Lot }): Goods =>
  thumbnail || shortText(title) !== title ? [{ title, detail: "", value: "", thumbnail }] : []

/** What runs low and how much of it is left; whose it is, where somebody watches several stores. */
export const lowGoods =
  (names_store: boolean) =>
  ({ all }: { all: Stock[] }, speaker: Speaker): Goods =>
    all.slice(0, DIGEST_ITEMS_MAX).map(({ title, seller_name, available }) => ({
      ...{ title, detail: names_store ? seller_name : "", thumbnail: null },
      value: speaker.say("goods.left", {}, { count: Math.max(0, available) }),
    }))

export const moreLow = ({ all, notice_count }: { all: Stock[]; notice_count: number }): number =>
  notice_count - Math.min(all.length, DIGEST_ITEMS_MAX)
