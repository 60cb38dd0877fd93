import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"

export type Health = "ok" | "warning" | "problem"
type Waiting = { name: string; count: number; since: string | null; health: Health }
export type Outbox = Waiting & { lag_seconds: number; can_retry: boolean }
export type Failure = Waiting
export type Part = { name: string; status: "ok" | "failed" | "off"; health: Health }
export type Job = {
  name: string
  schedule: string
  runs: number
  failures: number
  last_started_at: string | null
  last_duration_ms: number | null
  last_error: string | null
  last_failed_at: string | null
  next_run_at: string | null
  is_late: boolean
  health: Health
}
export type Process = {
  id: string
  mode: "shared" | "server" | "worker"
  host: string
  pid: number
  version: string
  started_at: string
  seen_at: string
  silent_seconds: number
  sockets: number
  memory_mb: number
  health: Health
}
export type System = {
  at: string
  version: string
  health: Health
  is_complete: boolean
  parts: Part[]
  outboxes: Outbox[]
  failures: Failure[]
  jobs: Job[]
  processes: Process[]
  storage: { free_bytes: number; total_bytes: number; health: Health } | null
  reports: { running: number; ended_last_hour: number; longest_seconds: number }
  tickets_overdue: number
  locks_held: number
  sockets: number
  dropped_events: number
  statistics: { at: string | null; health: Health }
}

const REFRESH_MS = 10_000
const telemetryKeys = queryKeys("telemetry")
const key = telemetryKeys.detail("system")

export const useSystem = () =>
  useQuery({
    queryKey: key,
    queryFn: () => sdk.client.fetch<{ system: System }>("/admin/system"),
    select: ({ system }) => system,
    refetchInterval: REFRESH_MS,
  })

/** Has what is due in an outbox done now, and shows at once how it is then. */
export const useRetryOutbox = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) =>
      sdk.client.fetch<{ system: System }>(`/admin/system/outboxes/${name}/retry`, {
        ...{ method: "POST", body: {} },
      }),
    onSuccess: (answer) => client.setQueryData(key, answer),
  })
}
