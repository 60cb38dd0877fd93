import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { DefaultPolicy } from "../../modules/auction/rules"
import type { Tier } from "../lib/increments"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { AuctionApi } from "./auction"

export type AuctionSettings = {
  /** Hundredths of a percent: 200 is 2 %. */
  fee_bps: number
  payment_hours: number
  offer_hours: number
  soft_close_window_s: number
  soft_close_reset_s: number
  on_default: DefaultPolicy
  relist_max: number
  bids_per_10_s: number
}
/** What an auction gets when its form says nothing else. */
export type AuctionDefaults = Omit<AuctionSettings, "offer_hours" | "bids_per_10_s"> & {
  increments: Tier[]
}
export type IncrementTable = { currency_code: string; is_default: boolean; tiers: Tier[] }
/** The body says decimal strings, so that no digit is lost. */
export type TierInput = { from: string; step: string }

export const settingKeys = queryKeys("auction-setting")
const SETTINGS = "/admin/auction-settings"
const INCREMENTS = "/admin/auction-increments"

export const useAuctionSettings = (enabled = true) =>
  useQuery({
    queryKey: settingKeys.detail("settings"),
    queryFn: () => sdk.client.fetch<{ settings: AuctionSettings }>(SETTINGS),
    select: (data) => data.settings,
    enabled,
  })

export const useIncrementTables = () =>
  useQuery({
    queryKey: settingKeys.lists,
    queryFn: () => sdk.client.fetch<{ increments: IncrementTable[] }>(INCREMENTS),
    select: (data) => data.increments,
  })

/** The merchant reads the settings themselves; a seller is told what would apply. */
export const useAuctionDefaults = (api: AuctionApi, currency_code: string) =>
  useQuery({
    queryKey: settingKeys.detail("defaults", api, currency_code),
    queryFn: () => (api === "/seller" ? sellerDefaults(currency_code) : ownDefaults(currency_code)),
    enabled: !!currency_code,
  })

async function sellerDefaults(currency_code: string) {
  const { defaults } = await sdk.client.fetch<{ defaults: AuctionDefaults }>(
    "/seller/auction-defaults",
    { query: { currency_code } }
  )
  return defaults
}

async function ownDefaults(currency_code: string): Promise<AuctionDefaults> {
  const [{ settings }, { increment }] = await Promise.all([
    sdk.client.fetch<{ settings: AuctionSettings }>(SETTINGS),
    sdk.client.fetch<{ increment: IncrementTable }>(`${INCREMENTS}/${currency_code}`),
  ])
  return { ...settings, increments: increment.tiers }
}

function useSettingMutation<TInput>(act: (input: TInput) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: settingKeys.all }),
  })
}

export const useSaveAuctionSettings = () =>
  useSettingMutation((body: Partial<AuctionSettings>) =>
    sdk.client.fetch(SETTINGS, { method: "POST", body })
  )

export const useSaveIncrements = (currency: string) =>
  useSettingMutation((tiers: TierInput[]) =>
    sdk.client.fetch(`${INCREMENTS}/${currency}`, { method: "POST", body: { tiers } })
  )

export const useResetIncrements = () =>
  useSettingMutation((currency: string) =>
    sdk.client.fetch(`${INCREMENTS}/${currency}`, { method: "DELETE" })
  )
