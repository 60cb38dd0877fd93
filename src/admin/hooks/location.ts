import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"

export type ImportState = "none" | "waiting" | "running" | "failed" | "done"
type Places = { provinces: number; cities: number }
export type LocationCountry = Places & {
  code: string
  name: string
  is_enabled: boolean
  imported_at: string | null
  data_version: string | null
  import_state: ImportState
  /** Cities that the import under way has written. */
  import_progress: number
  import_error: string | null
  available: Places
}
export type LocationCity = {
  id: string
  name: string
  district: string | null
  province_name: string
}

type Countries = {
  countries: LocationCountry[]
  data_version: string
  attribution: string
} & Page

const locationKeys = queryKeys("location")
const path = "/admin/locations"
/** How often the page looks while places are being imported. */
const LOOK_MS = 1500
const COUNTRIES_MAX = 300
const CITIES_MAX = 20

const isUnderWay = ({ is_enabled, import_state }: LocationCountry) =>
  is_enabled && (import_state === "waiting" || import_state === "running")

export const useLocationCountries = (query: object) =>
  useQuery({
    queryKey: locationKeys.list(query),
    queryFn: () => sdk.client.fetch<Countries>(`${path}/countries`, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.countries.some(isUnderWay) ? LOOK_MS : false),
  })

export const useEnabledCountries = () =>
  useLocationCountries({ enabled: true, limit: COUNTRIES_MAX })

export function useSwitchCountry() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ code, enable }: { code: string; enable: boolean }) =>
      sdk.client.fetch(`${path}/countries/${code}/${enable ? "enable" : "disable"}`, {
        method: "POST",
        body: {},
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: locationKeys.all }),
  })
}

export const useLocationCities = (country_code: string, q: string) =>
  useQuery({
    queryKey: locationKeys.list({ cities: country_code, q }),
    queryFn: () =>
      sdk.client.fetch<{ cities: LocationCity[] } & Page>(`${path}/cities`, {
        query: { country_code, q, limit: CITIES_MAX },
      }),
    enabled: !!country_code,
    placeholderData: keepPreviousData,
  })
