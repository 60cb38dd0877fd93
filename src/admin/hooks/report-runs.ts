import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { isUnderWay } from "../components/report/run-state"
import { queryKeys } from "../lib/query-keys"
import type { ReportRun, RunBody, RunProgress } from "../lib/report"
import { saveResponse } from "../lib/save-response"
import { sdk } from "../lib/sdk"
import { hearStaff, hearStore } from "./realtime"
import { useReportSurface } from "./report-surface"
import type { Page } from "./seller"

/** The keys begin with the side: a merchant who looks at a store has both. */
const runKeys = queryKeys("report-run")
/** What is told over the wire comes as often; this is for those who have none. */
const REFRESH_MS = 2_500

const usePath = () => `${useReportSurface().api}/report-runs`

type RunPage = { runs: ReportRun[] } & Page

export const useReportRuns = (query: object) => {
  const path = usePath()
  useProgress()
  return useQuery({
    queryKey: runKeys.list(path, query),
    queryFn: () => sdk.client.fetch<RunPage>(path, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.runs.some(isUnderWay) ? REFRESH_MS : false),
  })
}

export const useReportRun = (id: string | null) => {
  const path = usePath()
  useProgress()
  return useQuery({
    queryKey: runKeys.detail(id ?? "", path),
    queryFn: () => sdk.client.fetch<{ run: ReportRun }>(`${path}/${id}`),
    select: ({ run }) => run,
    enabled: !!id,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.run) ? REFRESH_MS : false),
  })
}

/** Puts the progress that is told into what was read; what is over is read anew. */
function useProgress() {
  const client = useQueryClient()
  const { api } = useReportSurface()
  useEffect(() => {
    const hear = ({ run }: { run: RunProgress }) => {
      if (!isUnderWay(run)) return void client.invalidateQueries({ queryKey: runKeys.all })
      const told = (one: ReportRun) => (one.id === run.id ? { ...one, ...run } : one)
      client.setQueriesData<RunPage>(
        { queryKey: runKeys.lists },
        (page) => page && { ...page, runs: page.runs.map(told) }
      )
      client.setQueriesData<{ run: ReportRun }>(
        { queryKey: runKeys.detail(run.id) },
        (one) => one && { run: told(one.run) }
      )
    }
    return api === "/seller"
      ? hearStore("report_progress", hear)
      : hearStaff("report_progress", hear)
  }, [client, api])
}

function useRunDeed<Input>(act: (input: Input) => Promise<{ run: ReportRun }>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: runKeys.all }),
  })
}

const post = (url: string, body: object = {}) =>
  sdk.client.fetch<{ run: ReportRun }>(url, { method: "POST", body })

export const useStartRun = (key: string) => {
  const { api } = useReportSurface()
  return useRunDeed((body: RunBody) => post(`${api}/reports/${key}/runs`, body))
}

export const useCancelRun = () => {
  const path = usePath()
  return useRunDeed((id: string) => post(`${path}/${id}/cancel`))
}

export const useRetryRun = () => {
  const path = usePath()
  return useRunDeed((id: string) => post(`${path}/${id}/retry`))
}

export const useDownloadRun = () => {
  const path = usePath()
  return useMutation({
    mutationFn: async ({ id, report_key, format, file_name }: ReportRun) => {
      const response = await sdk.client.fetch<Response>(`${path}/${id}/download`, {
        headers: { accept: "application/octet-stream" },
      })
      await saveResponse(response, file_name ?? `${report_key}.${format}`)
    },
  })
}

/** Runs are read anew wherever they are shown. */
export const useFreshRuns = () => {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: runKeys.all })
}
