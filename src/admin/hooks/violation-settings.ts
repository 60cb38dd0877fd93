import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { useViolationMutation, violationKeys } from "./violation"

export type ViolationSettings = { block_at: number; active_days: number }

const path = "/admin/violation-settings"

export const useViolationSettings = () =>
  useQuery({
    queryKey: violationKeys.detail("settings"),
    queryFn: () => sdk.client.fetch<{ settings: ViolationSettings }>(path),
    select: ({ settings }) => settings,
  })

export const useSaveViolationSettings = () =>
  useViolationMutation((body: ViolationSettings) =>
    sdk.client.fetch<{ settings: ViolationSettings }>(path, { method: "POST", body })
  )
