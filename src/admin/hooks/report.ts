import { useQuery } from "@tanstack/react-query"
import type { Parameters, Report, ReportRows } from "../lib/report"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { useReportSurface } from "./report-surface"

/** The keys begin with the side: a merchant who looks at a store has both. */
const reportKeys = queryKeys("report")
/** The catalogue changes with a release only. */
const CATALOGUE_FRESH_MS = 10 * 60_000
/** The same figures are not counted twice while one goes to and fro. */
const ROWS_FRESH_MS = 30_000

const usePath = () => `${useReportSurface().api}/reports`

type Catalogue = { reports: Report[]; time_zone?: string }
const useCatalogue = <Selected>(select: (catalogue: Catalogue) => Selected) => {
  const path = usePath()
  return useQuery({
    queryKey: reportKeys.list(path),
    queryFn: () => sdk.client.fetch<Catalogue>(path),
    select,
    staleTime: CATALOGUE_FRESH_MS,
  })
}

export const useReports = () => useCatalogue(({ reports }) => reports)

/** Whose days they are; until that is known, those of whoever looks. */
export const useReportZone = () => {
  const { data } = useCatalogue(({ time_zone }) => time_zone)
  return data ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}

export const useReport = (key: string) => {
  const path = usePath()
  return useQuery({
    queryKey: reportKeys.detail(key, path),
    queryFn: () => sdk.client.fetch<{ report: Report }>(`${path}/${key}`),
    select: ({ report }) => report,
    staleTime: CATALOGUE_FRESH_MS,
  })
}

/** The rows of a page. Who asks anew meanwhile stops the reading of before. */
export const useReportRows = (key: string, query: Parameters & { limit: number }) => {
  const path = usePath()
  return useQuery({
    queryKey: reportKeys.detail(key, path, "rows", query),
    queryFn: ({ signal }) =>
      sdk.client.fetch<ReportRows>(`${path}/${key}/rows`, {
        query,
        signal,
      }),
    // The same report of another period stays until the new one is there; another report does not.
    placeholderData: (before) => (before?.report_key === key ? before : undefined),
    staleTime: ROWS_FRESH_MS,
    retry: false,
  })
}
