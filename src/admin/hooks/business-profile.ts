import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { saveResponse } from "../lib/save-response"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"
import type { Person } from "./violation"

export const PROFILE_STATUSES = ["pending", "verified", "rejected"] as const
export type ProfileStatus = (typeof PROFILE_STATUSES)[number]
export type BusinessProfile = {
  id: string
  customer_id: string
  /** Null when the account is gone. */
  customer: Person | null
  company_name: string
  registration_number: string
  tax_id: string | null
  contact_name: string | null
  contact_phone: string | null
  contact_email: string | null
  status: ProfileStatus
  reason: string | null
  submitted_at: string
  decided_at: string | null
  version: number
}
export type BusinessDocument = {
  id: string
  kind: "registration" | "tax" | "identity" | "other"
  filename: string
  mime_type: string
  /** Bytes. */
  size: number
  created_at: string
}
export type BusinessProfileDetail = BusinessProfile & {
  documents: BusinessDocument[]
  decided_by_user: Person | null
}

const profileKeys = queryKeys("business-profile")
const path = "/admin/business-profiles"

type ProfilePage = { business_profiles: BusinessProfile[] } & Page

export const useBusinessProfiles = (query: object) =>
  useQuery({
    queryKey: profileKeys.list(query),
    queryFn: () => sdk.client.fetch<ProfilePage>(path, { query }),
    placeholderData: keepPreviousData,
  })

/** The one profile of a customer, or none. */
export const useCustomersProfile = (customer_id: string) =>
  useQuery({
    queryKey: profileKeys.list({ customer_id }),
    queryFn: () => sdk.client.fetch<ProfilePage>(path, { query: { customer_id, limit: 1 } }),
    select: ({ business_profiles }) => business_profiles[0] ?? null,
  })

export const useProfileCounts = () =>
  useQuery({
    queryKey: profileKeys.list("counts"),
    queryFn: () => sdk.client.fetch<{ counts: Record<ProfileStatus, number> }>(`${path}/counts`),
    select: ({ counts }) => counts,
  })

export const useBusinessProfile = (id: string | null) =>
  useQuery({
    queryKey: profileKeys.detail(id ?? ""),
    queryFn: () =>
      sdk.client.fetch<{ business_profile: BusinessProfileDetail }>(`${path}/${id ?? ""}`),
    select: ({ business_profile }) => business_profile,
    enabled: !!id,
  })

/** The version that was looked at goes along: what has changed since is not decided unseen. */
type Looked = Pick<BusinessProfile, "id" | "version">

function useDecision<TInput>(act: (input: TInput) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    // A refusal means that the profile has changed, so it is read again then, too.
    onSettled: () => client.invalidateQueries({ queryKey: profileKeys.all }),
  })
}

export const useVerifyProfile = ({ id, version }: Looked) =>
  useDecision(() => sdk.client.fetch(`${path}/${id}/verify`, { method: "POST", body: { version } }))

export const useRejectProfile = ({ id, version }: Looked) =>
  useDecision((reason: string) =>
    sdk.client.fetch(`${path}/${id}/reject`, { method: "POST", body: { reason, version } })
  )

/** Read with the session and not opened by a link, so that a refusal can be shown. */
export const useDownloadBusinessDocument = (profileId: string) =>
  useMutation({
    mutationFn: async ({ id, filename }: BusinessDocument) => {
      const headers = { accept: "*/*" }
      const url = `${path}/${profileId}/documents/${id}`
      await saveResponse(await sdk.client.fetch<Response>(url, { headers }), filename)
    },
  })
