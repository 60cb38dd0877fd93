import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { isUnderWay } from "../components/report/run-state"
import { queryKeys } from "../lib/query-keys"
import type { ReportSchedule, ScheduleBody } from "../lib/report"
import { sdk } from "../lib/sdk"
import { useFreshRuns } from "./report-runs"
import { useReportSurface } from "./report-surface"
import type { Page } from "./seller"

/** The keys begin with the side: a merchant who looks at a store has both. */
const scheduleKeys = queryKeys("report-schedule")
const REFRESH_MS = 2_500

const usePath = () => `${useReportSurface().api}/report-schedules`

/** The last result is shown as well, so it is watched while it is being made. */
export const useReportSchedules = (query: object) => {
  const path = usePath()
  return useQuery({
    queryKey: scheduleKeys.list(path, query),
    queryFn: () => sdk.client.fetch<{ schedules: ReportSchedule[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.schedules.some(({ last_run }) => last_run && isUnderWay(last_run))
        ? REFRESH_MS
        : false,
  })
}

function useScheduleDeed<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  const freshRuns = useFreshRuns()
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: scheduleKeys.all }), freshRuns()]),
  })
}

type Answer = { schedule: ReportSchedule }
const post = (url: string, body: object = {}) =>
  sdk.client.fetch<Answer>(url, { method: "POST", body })

/** Without an id it is a new one. */
export const useSaveSchedule = (id?: string) => {
  const path = usePath()
  return useScheduleDeed((body: Partial<ScheduleBody>) => post(id ? `${path}/${id}` : path, body))
}

export const useRunSchedule = (id: string) => {
  const path = usePath()
  return useScheduleDeed(() => post(`${path}/${id}/run`))
}

export const useDeleteSchedule = (id: string) => {
  const path = usePath()
  return useScheduleDeed(() => sdk.client.fetch(`${path}/${id}`, { method: "DELETE" }))
}
