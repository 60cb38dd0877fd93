import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"
import { Person, RestrictionKind, Standing, useViolationMutation, violationKeys } from "./violation"

export type Restriction = {
  id: string
  kind: RestrictionKind
  reason: string
  /** Null: until it is lifted. */
  until: string | null
  set_by: "system" | "merchant"
  set_by_user: Person | null
  set_at: string
  lifted_at: string | null
  lifted_by: "system" | "merchant" | null
  lifted_by_user: Person | null
  lift_reason: string | null
  is_in_force: boolean
}
export type NewRestriction = { kind: RestrictionKind; reason: string; until: string | null }

/** More than anybody reads; the newest come first. */
const ROWS_MAX = 50

const pathOf = (customerId: string) => `/admin/customers/${customerId}/restrictions`

export const useRestrictions = (customerId: string) =>
  useQuery({
    queryKey: violationKeys.detail("restrictions", customerId),
    queryFn: () =>
      sdk.client.fetch<{ restrictions: Restriction[] } & Standing & Page>(pathOf(customerId), {
        query: { limit: ROWS_MAX },
      }),
  })

export const useRestrictCustomer = (customerId: string) =>
  useViolationMutation((body: NewRestriction) =>
    sdk.client.fetch(pathOf(customerId), { method: "POST", body })
  )

export const useLiftRestriction = (customerId: string) =>
  useViolationMutation(({ id, reason }: { id: string; reason: string }) =>
    sdk.client.fetch(`${pathOf(customerId)}/${id}`, { method: "DELETE", body: { reason } })
  )
