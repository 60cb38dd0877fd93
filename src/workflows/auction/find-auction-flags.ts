import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../modules/auction"
import type { BidPattern } from "../../modules/auction/flags"
import AuctionModuleService from "../../modules/auction/service"
import { findTiesOfBidders } from "./find-bidder-ties"
import { readAuctionsById } from "./list-own-auctions"
import { findLotNames } from "./lot-names"
import { scoreOf, Signal, SignalKind, signalsOf } from "./flag-signals"

const DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1000
/** Pairs of bidder and seller that are looked at, those who met most often. */
export const PAIRS_MAX = 1_000

export type FindFlags = {
  auction_id?: string
  /** Null: the merchant's own goods. */
  seller_id?: string | null
  signal?: SignalKind
  offset: number
  limit: number
  now: Date
}
type Flag = BidPattern & { signals: Signal[]; score: number }

/**
 * Bidders who behave towards one seller as somebody would who drives up prices, the oddest first.
 * For the merchant alone; nothing happens by itself. The same number of queries for any page.
 */
export async function findAuctionFlags(
  container: MedusaContainer,
  { auction_id, seller_id, signal, offset, limit, now }: FindFlags
) {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const since = new Date(now.getTime() - DAYS * DAY_MS)
  const pairs = await auctions.findBidPatterns({ since, seller_id, auction_id, limit: PAIRS_MAX })
  const tiesOf = await findTiesOfBidders(container, pairs)
  const flags = pairs
    .map((pair): Flag => {
      const signals = signalsOf(pair, tiesOf(pair))
      return { ...pair, signals, score: scoreOf(signals) }
    })
    .filter(({ signals }) => signals.some(({ kind }) => !signal || kind === signal))
    .sort((a, b) => b.score - a.score || (a.customer_id < b.customer_id ? -1 : 1))
  const page = flags.slice(offset, offset + limit)
  return { flags: await withNames(container, auctions, page), count: flags.length }
}

async function withNames(
  container: MedusaContainer,
  auctions: AuctionModuleService,
  flags: Flag[]
) {
  const customer_ids = flags.map(({ customer_id }) => customer_id)
  const [found, { data: customers }] = await Promise.all([
    readAuctionsById(container, [...new Set(flags.map(({ auction_id }) => auction_id))]),
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "customer",
      fields: ["id", "first_name", "last_name", "email"],
      filters: { id: customer_ids },
    }),
  ])
  const rows = found.map(({ row }) => row)
  const names = await findLotNames(container, rows)
  return flags.map(({ auction_id, customer_id, signals, score }) => {
    const row = rows.find(({ id }) => id === auction_id)
    const store = row && names.storeOf(row)
    const customer = customers.find(({ id }) => id === customer_id)
    return {
      auction_id,
      product_title: (row && names.productOf(row)?.title) ?? null,
      seller: store ? { id: store.id, name: store.name } : null,
      customer: customer
        ? { id: customer_id, name: nameOf(customer), email: customer.email ?? null }
        : null,
      alias: auctions.aliasOf(auction_id, customer_id),
      signals,
      score,
    }
  })
}

type Named = { first_name?: string | null; last_name?: string | null }
/** First and last name, as far as there are any. */
export const nameOf = ({ first_name, last_name }: Named): string | null =>
  [first_name, last_name].filter(Boolean).join(" ") || null
