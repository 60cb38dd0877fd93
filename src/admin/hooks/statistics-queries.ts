import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Stats, StatsQuery, StatsSide } from "./statistics"

/** How often figures that are looked at are read again. */
const REFRESH_MS = 60_000
const statisticsKeys = queryKeys("statistics")

export const useStats = (side: StatsSide, query: StatsQuery, enabled = true) =>
  useQuery({
    queryKey: statisticsKeys.list(side, query),
    queryFn: () => sdk.client.fetch<{ stats: Stats }>(`/${side}/stats`, { query }),
    select: ({ stats }) => stats,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
    enabled,
  })
