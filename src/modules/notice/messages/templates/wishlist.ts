import { DIGEST_ITEMS_MAX, NoticeFacts } from "../../facts"
import { STOREFRONT } from "../paths"
import type { Speaker } from "../speaker"
import type { Templates } from "../template"
import { sample } from "./samples"

type Keys = "wishlist_back_in_stock" | "wishlist_price_drop"
type Wish = NoticeFacts["wishlist_back_in_stock"] | NoticeFacts["wishlist_price_drop"]
type Many = { all: Wish[]; notice_count: number }

const wish = {
  ...{ product_id: "prod_01JDSAMPLE", handle: "tea-bowl-celadon" },
  ...{ title: "Hand-thrown tea bowl, celadon glaze", thumbnail: null },
}

const isList = ({ notice_count }: Many) => notice_count > 1

/** What they wished for, at the price of now. */
const goods = ({ all }: { all: Wish[] }, { money }: Speaker) =>
  all.slice(0, DIGEST_ITEMS_MAX).map((one) => ({
    ...{ title: one.title, thumbnail: one.thumbnail },
    detail: "previous_price" in one ? money(one.previous_price) : "",
    value: one.price ? money(one.price) : "",
  }))

const common = {
  goods,
  more: ({ all, notice_count }: Many) => notice_count - Math.min(all.length, DIGEST_ITEMS_MAX),
  context: (told: Many) => (isList(told) ? "list" : null),
  count: ({ notice_count }: Many) => notice_count,
  path: (told: Many & { facts: Wish }) =>
    isList(told) ? STOREFRONT.wishlists() : STOREFRONT.product(told.facts.handle),
}

/** What people keep an eye on. */
export const wishlistTemplates: Templates<Keys> = {
  wishlist_back_in_stock: { ...common, sample: { ...wish, price: sample.usd(48) } },
  wishlist_price_drop: {
    ...common,
    sample: { ...wish, price: sample.usd(39), previous_price: sample.usd(48) },
  },
}
