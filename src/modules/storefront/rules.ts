import { createHash } from "node:crypto"

/** What listings are made of. A listing is forgotten when one of its kinds changes. */
export const KINDS = ["product", "stock", "seller", "auction", "market"] as const
export type Kind = (typeof KINDS)[number]

/** What was answered, as it goes over the wire. */
export type Answer = {
  body: Buffer
  /** Strong: two answers with the same tag are the same bytes. */
  etag: string
  /** Until when it may be shown, in milliseconds since 1970. */
  until: number
}

/** A page of a hundred products with all their variants is about 400 KiB. */
export const ANSWER_BYTES_MAX = 512 * 1024
export const ANSWERS_MAX = 2_000
export const ANSWERS_BYTES_MAX = 64 * 1024 * 1024
/** Who asks for more than this asks for something else each time. */
export const QUERY_LENGTH_MAX = 2_000

/** The beginning of an event's name, up to the first full stop: whose it is. */
const OWNERS: Record<Kind, readonly string[]> = {
  product: [
    ...["product", "product-variant", "product-option", "product-option-value", "product-tag"],
    ...["product-type", "product-category", "product-collection", "product-image"],
    ...["catalog", "feedback", "translation"],
  ],
  stock: ["inventory", "inventory-item", "inventory-level", "reservation-item"],
  seller: ["seller", "feedback"],
  auction: ["auction"],
  market: [
    ...["pricing", "price", "price-list", "price-preference", "region", "currency", "store"],
    ...["tax", "tax-region", "tax-rate", "sales-channel", "sales_channel", "stock-location"],
    ...["stock_location", "translation"],
  ],
}

/** The platform tells nobody that a price list is over, or what lies in a category now. */
const WRITTEN_OF: readonly [RegExp, readonly Kind[]][] = [
  [
    /^\/(admin|seller)\/(products?|product-[a-z]+|collections)(\/|$)/,
    ["product", "stock", "market"],
  ],
  [/^\/(admin|seller)\/(price-lists|price-preferences|promotions)(\/|$)/, ["market"]],
  [/^\/admin\/(regions|tax-[a-z]+|sales-channels|currencies|stores)(\/|$)/, ["market"]],
  [/^\/admin\/(inventory-items|stock-locations|reservations)(\/|$)/, ["stock"]],
]

/** Of which kinds the lists may be out of date after a write at this address. */
export const kindsWritten = (path: string): readonly Kind[] =>
  WRITTEN_OF.find(([pattern]) => pattern.test(path.toLowerCase()))?.[1] ?? []

/** A list may show a price that is as old as its lifetime; a lot under fire would never be kept. */
const TOO_OFTEN: readonly string[] = ["auction.bids_placed", "auction.outbid"]

/** What belongs to what: channels, prices and stock of products, as the platform links them. */
const LINK_OF_GOODS = /^Link.*(Product|SalesChannel|PriceSet|Inventory)/

/** Of which kinds the lists are out of date after an event. */
export function kindsOf(event: string): Kind[] {
  if (TOO_OFTEN.includes(event)) return []
  const [owner] = event.split(".")
  if (LINK_OF_GOODS.test(owner)) return ["product", "stock"]
  return KINDS.filter((kind) => OWNERS[kind].includes(owner))
}

/** Nobody finds the answer to another question: what tells two apart is all in the key. */
export const keyOf = (parts: readonly unknown[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url")

export const etagOf = (body: Buffer) =>
  `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`
