import { AuctionDesk, refuseInput } from "./desk"
import { checkIncrements, defaultIncrements, IncrementTier } from "./increments"
import type { Run, Statement } from "./database"
import { DEFAULT_POLICIES, DefaultPolicy, RELIST_MAX, SOFT_CLOSE_SECONDS_MAX } from "./rules"

export type AuctionSettings = {
  /** 200 is 2 %. */
  fee_bps: number
  payment_hours: number
  offer_hours: number
  soft_close_window_s: number
  soft_close_reset_s: number
  on_default: DefaultPolicy
  relist_max: number
  bids_per_10_s: number
}
export type Increments = { currency_code: string; is_default: boolean; tiers: IncrementTier[] }

export const PAYMENT_HOURS_MAX = 720
export const BIDS_PER_10_S_MAX = 1_000

/** The least and the most of every number among the settings. */
export const SETTING_BOUNDS: Record<
  Exclude<keyof AuctionSettings, "on_default">,
  readonly [least: number, most: number]
> = {
  fee_bps: [0, 10_000],
  payment_hours: [1, PAYMENT_HOURS_MAX],
  offer_hours: [1, PAYMENT_HOURS_MAX],
  soft_close_window_s: [0, SOFT_CLOSE_SECONDS_MAX],
  soft_close_reset_s: [0, SOFT_CLOSE_SECONDS_MAX],
  relist_max: [0, RELIST_MAX],
  bids_per_10_s: [1, BIDS_PER_10_S_MAX],
}

const COLUMNS = [...Object.keys(SETTING_BOUNDS), "on_default"].join(", ")
const ID = "default"
const READ: Statement = {
  name: "auction_settings",
  text: `select ${COLUMNS} from auction_setting where id = '${ID}'`,
}
const READ_TIERS: Statement = {
  name: "auction_increment_tiers",
  text: "select tiers from auction_increment where currency_code = $1",
}
const WRITE_TIERS: Statement = {
  name: "auction_increment_write",
  text: `insert into auction_increment (id, currency_code, tiers) values ($1, $2, $3)
    on conflict (currency_code) do update set tiers = excluded.tiers, updated_at = now()`,
}

const FORGET_TIERS: Statement = {
  name: "auction_increment_forget",
  text: "delete from auction_increment where currency_code = $1",
}

export async function readSettings(run: Run): Promise<AuctionSettings> {
  const [settings] = await run<AuctionSettings>(READ, [])
  return settings
}

/** The steps of a currency in minor units: the merchant's table, else the usual one. */
export async function readIncrements(
  run: Run,
  currency_code: string,
  decimals: number
): Promise<Increments> {
  const code = currency_code.toLowerCase()
  const [own] = await run<{ tiers: IncrementTier[] }>(READ_TIERS, [code])
  const tiers = own?.tiers ?? defaultIncrements(code, decimals)
  return { currency_code: code, is_default: !own, tiers }
}

/** What holds for auctions that do not say otherwise. Published ones keep what held before. */
export class AuctionDefaults extends AuctionDesk {
  async settings(): Promise<AuctionSettings> {
    return await this.reading(readSettings)
  }

  /** @throws MedusaError invalid_data that names the setting and its bounds */
  async setSettings(changes: Partial<AuctionSettings>): Promise<AuctionSettings> {
    for (const [field, [least, most]] of Object.entries(SETTING_BOUNDS)) {
      // The bounds name every number among the settings.
      const value = changes[field as keyof typeof SETTING_BOUNDS]
      if (value === undefined) continue
      if (Number.isInteger(value) && value >= least && value <= most) continue
      refuseInput(`Field '${field}' accepts a whole number from ${least} to ${most}`)
    }
    const { on_default } = changes
    if (on_default !== undefined && !DEFAULT_POLICIES.includes(on_default)) {
      refuseInput(`Field 'on_default' accepts ${DEFAULT_POLICIES.join(", ")}`)
    }
    await this.updateAuctionSettings({ id: ID, ...changes })
    return await this.settings()
  }

  async incrementsFor(currency_code: string, decimals: number): Promise<Increments> {
    return await this.reading((run) => readIncrements(run, currency_code, decimals))
  }

  /** @throws MedusaError invalid_data when the tiers are not in order */
  async setIncrements(currency_code: string, tiers: IncrementTier[]): Promise<void> {
    checkIncrements(tiers)
    const code = currency_code.toLowerCase()
    const values = [`aucinc_${code}`, code, JSON.stringify(tiers)]
    await this.reading((run) => run(WRITE_TIERS, values))
  }

  /** Back to the usual steps. */
  async resetIncrements(currency_code: string): Promise<void> {
    await this.reading((run) => run(FORGET_TIERS, [currency_code.toLowerCase()]))
  }
}
