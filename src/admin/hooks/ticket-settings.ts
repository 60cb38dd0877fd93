import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"
import { ticketKeys } from "./ticket"
import type { BusinessCalendar, CalendarTerms, SlaPolicy, SlaPolicyTerms } from "./ticket-terms"

export const POLICY_NAME_LENGTH_MAX = 100
export const TARGET_MINUTES_MAX = 525_600
export const SPANS_PER_DAY_MAX = 6
const CALENDARS_MAX = 50

const policyKeys = queryKeys("sla-policy")
const calendarKeys = queryKeys("business-calendar")
const POLICIES = "/admin/sla-policies"
const CALENDARS = "/admin/business-calendars"

export const useSlaPolicies = () =>
  useQuery({
    queryKey: policyKeys.lists,
    queryFn: () => sdk.client.fetch<{ sla_policies: SlaPolicy[] } & Page>(POLICIES),
    select: ({ sla_policies }) => sla_policies,
  })

export const useBusinessCalendars = () =>
  useQuery({
    queryKey: calendarKeys.lists,
    queryFn: () =>
      sdk.client.fetch<{ business_calendars: BusinessCalendar[] } & Page>(CALENDARS, {
        query: { limit: CALENDARS_MAX },
      }),
    select: ({ business_calendars }) => business_calendars,
  })

/** Deadlines of tickets follow from both. */
function useSettingsMutation<Input>(act: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () =>
      Promise.all(
        [policyKeys, calendarKeys, ticketKeys].map(({ all }) =>
          client.invalidateQueries({ queryKey: all })
        )
      ),
  })
}

const save = (path: string, id: string | undefined, body: object) =>
  sdk.client.fetch(id ? `${path}/${id}` : path, { method: "POST", body })
const remove = (path: string, id: string) => sdk.client.fetch(`${path}/${id}`, { method: "DELETE" })

export const useSavePolicy = (id?: string) =>
  useSettingsMutation((terms: SlaPolicyTerms) => save(POLICIES, id, terms))
export const useDeletePolicy = () => useSettingsMutation((id: string) => remove(POLICIES, id))
export const useReorderPolicies = () =>
  useSettingsMutation((ids: string[]) => save(POLICIES, "reorder", { ids }))

export const useSaveCalendar = (id?: string) =>
  useSettingsMutation((terms: CalendarTerms) => save(CALENDARS, id, terms))
export const useDeleteCalendar = () => useSettingsMutation((id: string) => remove(CALENDARS, id))
