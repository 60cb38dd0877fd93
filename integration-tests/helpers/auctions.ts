import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../src/modules/auction"
import { Deed } from "../../src/modules/auction/sales"
import AuctionModuleService from "../../src/modules/auction/service"
import { CreateAuction, createAuctionWorkflow } from "../../src/workflows/auction/create-auction"
import { publishAuctionWorkflow } from "../../src/workflows/auction/publish-auction"

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS)

/** The merchant's hand, where it does not matter whose it is. */
const MERCHANT = { type: "merchant", id: "user_merchant" } as const
const BY_MERCHANT: Deed = { by: "merchant", actor_id: MERCHANT.id }

export const auctionsOf = (container: MedusaContainer) =>
  container.resolve<AuctionModuleService>(AUCTION_MODULE)

type Goods = { variant_id: string; seller_id?: string | null }
/** What a test cares about; amounts in major units, as the API takes them. */
export type AuctionWishes = Partial<Omit<CreateAuction, "variant_id" | "actor" | "now">> & {
  /** Minutes from now; `ends_at` says it exactly. */
  ends_in?: number
}

/** A draft over the workflow: USD, from 10.00, an hour long unless wished otherwise. */
export async function aDraft(container: MedusaContainer, goods: Goods, wishes: AuctionWishes = {}) {
  const { ends_in = 60, ...terms } = wishes
  const { result } = await createAuctionWorkflow(container).run({
    input: {
      seller_id: goods.seller_id ?? null,
      variant_id: goods.variant_id,
      currency_code: "usd",
      start_price: 10,
      ends_at: inMinutes(ends_in),
      ...terms,
      actor: MERCHANT,
      now: new Date(),
    },
  })
  return result
}

/** A published auction: live at once, or scheduled when it is given a start. */
export async function anAuction(container: MedusaContainer, goods: Goods, wishes?: AuctionWishes) {
  const { id } = await aDraft(container, goods, wishes)
  const input = { id, seller_id: null, actor: MERCHANT, now: new Date() }
  const { result } = await publishAuctionWorkflow(container).run({ input })
  return result
}

export const aLiveAuction = anAuction

type Service = AuctionModuleService
type LotWishes = Partial<Parameters<Service["createDraft"]>[0]> & { ends_in?: number }
let lots = 0

/** A live auction on one module alone, without any product behind it. Minor units: from 10.00. */
export async function aLot(service: Service, wishes: LotWishes = {}) {
  const { id } = await aLotDraft(service, wishes)
  return await service.publish(id, BY_MERCHANT)
}

export async function aLotDraft(service: Service, { ends_in = 60, ...terms }: LotWishes = {}) {
  const number = ++lots
  return await service.createDraft(
    {
      seller_id: null,
      product_id: `prod_${number}`,
      variant_id: `variant_${number}`,
      currency_code: "usd",
      decimals: 2,
      start_price: 10_00,
      ends_at: inMinutes(ends_in),
      ...terms,
    },
    BY_MERCHANT
  )
}

type BidWishes = Partial<Parameters<Service["placeBid"]>[0]>

/** A bid straight to the ledger, in minor units: `aBid(service, lot.id, "cus_ann", 50_00)`. */
export const aBid = (
  service: Service,
  auction_id: string,
  customer_id: string,
  max_amount: number,
  wishes: BidWishes = {}
) =>
  service.placeBid({
    ...{ auction_id, customer_id, max_amount, confirm: true, source: "rest" as const },
    ...{ received_at: new Date(), seller_ids: [], is_house: false, is_blocked: null },
    ...wishes,
  })

/** Runs SQL on the database of the test: `inDatabase(container, "update …", [id])`. */
export async function inDatabase(container: MedusaContainer, sql: string, values: unknown[] = []) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  // Knex calls what it binds by its own types; these are texts, numbers and dates.
  const { rows } = await knex.raw(sql, values as string[])
  return rows as Record<string, unknown>[]
}

type Times = Partial<Record<"starts_at" | "ends_at" | "hard_end_at", Date>>

/** Moves the clock of an auction: nobody waits for an hour. */
export async function moveTimes(container: MedusaContainer, id: string, times: Times) {
  for (const [column, at] of Object.entries(times)) {
    await inDatabase(container, "update auction set ?? = ? where id = ?", [column, at, id])
  }
}

/** Lets the hammer fall now: moves the end into the past and closes. */
export async function endAuction(container: MedusaContainer, id: string) {
  await moveTimes(container, id, { ends_at: new Date(Date.now() - 1000) })
  return await auctionsOf(container).closeDue({ ids: [id] })
}
