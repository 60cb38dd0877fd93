import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { fromMinor } from "../../../src/lib/money"
import { take } from "../../../src/modules/auction/bidding"
import { emptied } from "../../../src/modules/auction/replay"
import { AuctionRow, readAuction } from "../../../src/modules/auction/rows"
import { BidResult } from "../../../src/modules/auction/rules"
import { Told } from "./clients"

type Row = {
  seq: number
  customer_id: string
  idempotency_key: string
  max_amount: number
  result: BidResult
  price_after: number
  leader_after: string
}

/**
 * Holds what customers were told against what is stored, and what is stored against the rules.
 *
 * @param customers ids, in the order of the callers
 * @returns what was looked at, and every kind of fault with the number of bids that have it
 */
export async function audit(
  container: MedusaContainer,
  auction_id: string,
  customers: string[],
  told: Told[]
) {
  const { auction, rows } = await stored(container, auction_id)
  const faults = new Map<string, number>()
  const check = (holds: boolean, fault: string) => {
    if (!holds) faults.set(fault, (faults.get(fault) ?? 0) + 1)
  }
  const acknowledged = told.filter(({ status }) => status === 200)
  const places = new Map<string, Row>()
  for (const row of rows) {
    const place = `${row.customer_id} ${row.idempotency_key}`
    check(!places.has(place), "stored twice")
    places.set(place, row)
  }
  for (const reply of told) {
    const row = places.get(`${customers[reply.customer]} ${reply.idempotency_key}`)
    if (reply.status !== 200) {
      check(!row, "refused but stored")
      continue
    }
    check(row !== undefined, "acknowledged but not stored")
    if (!row) continue
    check(row.seq === reply.seq, "acknowledged with another number")
    check(fromMinor(row.max_amount, auction.decimals) === reply.max_amount, "another amount")
  }
  check(rows.length === acknowledged.length, "stored but never acknowledged")
  followRules(auction, rows, check)
  return { bids: rows.length, acknowledged: acknowledged.length, faults }
}

/** Plays the stored bids again and compares each step and the end. */
function followRules(
  auction: AuctionRow,
  rows: Row[],
  check: (holds: boolean, fault: string) => void
) {
  let lot = emptied(auction)
  rows.forEach((row, index) => {
    check(row.seq === index + 1, "numbered with a gap")
    check(row.price_after >= (lot.current_price ?? 0), "the price fell")
    const { result, ...standing } = take(lot, row)
    lot = { ...lot, ...standing }
    check(result === row.result, "another result than the rules give")
    check(lot.current_price === row.price_after, "another price than the rules give")
    check(lot.leader_id === row.leader_after, "another leader than the rules give")
  })
  check(auction.seq === rows.length, "the auction counts other bids")
  check(auction.current_price === lot.current_price, "the auction has another price")
  check(auction.leader_id === lot.leader_id, "the auction has another leader")
  check(auction.leader_max === lot.leader_max, "the auction has another max")
  const raises = rows.filter(({ result }) => result === "max_raised").length
  check(auction.bid_count === rows.length - raises, "the auction has another count of bids")
  const bidders = new Set(rows.map(({ customer_id }) => customer_id))
  check(auction.bidder_count === bidders.size, "the auction has another count of bidders")
}

async function stored(container: MedusaContainer, auction_id: string) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const auction = await knex("auction").where({ id: auction_id }).first()
  const rows: Row[] = await knex("auction_bid").where({ auction_id }).orderBy("seq")
  return {
    auction: readAuction(auction),
    rows: rows.map((row) => ({
      ...row,
      // A bigint comes as text.
      ...{ max_amount: Number(row.max_amount), price_after: Number(row.price_after) },
    })),
  }
}
