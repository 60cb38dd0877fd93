import { ExecArgs } from "@medusajs/framework/types"
import { aLiveAuction, AuctionWishes, inDatabase } from "../../helpers/auctions"
import { aMarket, aProduct } from "../../helpers/catalog"
import { aServer, Server } from "../server"
import { Customer, someCustomers } from "./people"
import { Report } from "./report"

const FULL = { seconds: 10, warm_up_s: 3, watchers: 1000, bids_each: 1000, endings: 200 }
const QUICK = { seconds: 3, warm_up_s: 1, watchers: 200, bids_each: 100, endings: 40 }
/** With one bid each under way, as many as two batches of the ledger: one waits, one is decided. */
const CUSTOMERS = 512
/** Of one customer in ten seconds. More than a merchant may set: few customers send all bids. */
const BIDS_ALLOWED = 1_000_000

/** Every bid is valid when it comes in order, or a little out of it: two steps of the last tier. */
export const RISING = { first: 10_000, step: 200 }

export type Stage = Awaited<ReturnType<typeof aStage>>

/** A market with customers and the settings of the bench; servers are started when needed. */
export async function aStage({ container, args }: ExecArgs, isQuick: boolean) {
  const [first, second] = args[0].split(",").map(Number)
  const market = await aMarket(container)
  const customers = await someCustomers(container, CUSTOMERS)
  await inDatabase(container, "update auction_setting set bids_per_10_s = ?", [BIDS_ALLOWED])
  let main: Server | undefined
  let lots = 0
  return {
    ...{ container, market, customers, scale: isQuick ? QUICK : FULL, report: new Report() },
    /** The one server that most sections share. */
    main: async () => (main ??= await aServer(first)),
    second: () => aServer(second),
    /** Starts the shared one anew when it is asked for again. */
    leaveMain: async () => {
      await main?.stop()
      main = undefined
    },
    auction: async (wishes: AuctionWishes = {}) => {
      const product = await aProduct(container, market, { title: `Lot ${++lots}` })
      const goods = { variant_id: product.variant_id }
      return await aLiveAuction(container, goods, { start_price: RISING.first, ...wishes })
    },
  }
}

export const tokensOf = (customers: Customer[]) => customers.map(({ token }) => token)
