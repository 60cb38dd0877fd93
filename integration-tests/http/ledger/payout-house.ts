import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { LEDGER_MODULE } from "../../../src/modules/ledger"
import LedgerModuleService from "../../../src/modules/ledger/service"
import sendPayouts from "../../../src/jobs/ledger/send-payouts"
import { aMerchant, Actor } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { giveTo } from "../../helpers/payouts"
import { Api } from "../../helpers/runner"
import { aSeller } from "../../helpers/sellers"
import { StripeStub } from "../../helpers/stripe-stub"

export type StripeHouse = Awaited<ReturnType<typeof aStripeHouse>>
export type PayoutHouse = Awaited<ReturnType<typeof aPayoutHouse>>

/** A merchant and two sellers, with ways to give them money and to pay them. */
export async function aPayoutHouse(api: Api, container: MedusaContainer) {
  const market = await aMarket(container)
  const merchant = await aMerchant(api, container, "merchant@example.com")
  const north = await aSeller(api, container, "North")
  const south = await aSeller(api, container, "South")
  const knex = () => container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const post = async (path: string, body: object = {}, who: Actor = merchant) =>
    (await api.post(`/admin/payouts/${path}`, body, who)).data
  return {
    ...{ market, merchant, north, south, ledger, post },
    /** Minor units. */
    give: (seller_id: string, amount: number, currency_code = "usd", decimals = 2) =>
      giveTo((sql) => knex().raw(sql), { seller_id, amount, currency_code, decimals }),
    run: async (body: object = {}) => await post("run", body),
    payout: async (id: string, who: Actor = merchant) =>
      (await api.get(`/admin/payouts/${id}`, who)).data.payout,
    /** As if the last attempt, and the first, were this much longer ago. */
    letTimePass: async (hours: number) => {
      await knex().raw(
        `update payout set next_attempt_at = next_attempt_at - interval '${hours} hours',
           attempted_at = attempted_at - interval '${hours} hours',
           sent_at = sent_at - interval '${hours} hours'`
      )
    },
    balanceOf: async (seller_id: string) => {
      const [balance] = await ledger.balances([seller_id], new Date())
      const { available, in_transit, paid_out } = balance
      return { available, in_transit, paid_out }
    },
  }
}

/** The same with Stripe, in whose place a server of our own stands. */
export async function aStripeHouse(api: Api, container: MedusaContainer, stub: StripeStub) {
  const house = await aPayoutHouse(api, container)
  const { ledger, north, give, run } = house
  // As the configuration would, which is read before the stub has an address.
  ledger.options.stripe = stub.settings
  const account = { provider: "stripe-connect" as const, external_id: "acct_north1" }
  return {
    ...house,
    tick: () => sendPayouts(container),
    /** North has an account that is ready, and a payout of this many cents that nobody sent yet. */
    aPayout: async (amount = 100): Promise<string> => {
      await ledger.keepPayoutAccount({ seller_id: north.id, ...account })
      const told = { is_ready: true, requirements: null, told_at: new Date() }
      await ledger.tellPayoutAccount({ ...account, ...told })
      await give(north.id, amount)
      return (await run()).payouts[0].id
    },
    ofNorth: () => house.balanceOf(north.id),
  }
}
