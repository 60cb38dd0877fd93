import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { TableQuery } from "../lib/table-query"
import type { MemberRole } from "./seller-team"

export const SELLER_STATUSES = ["pending", "active", "suspended", "closed", "rejected"] as const
export type SellerStatus = (typeof SELLER_STATUSES)[number]
export type SellerVerification = "unverified" | "verified" | "rejected"
export type ApprovalPolicy = "review" | "trusted"
export type ProductStatus = "draft" | "proposed" | "published" | "rejected"

export type Page = { count: number; offset: number; limit: number }
export type Address = {
  address_1: string
  address_2?: string | null
  city: string
  province?: string | null
  postal_code?: string | null
  country_code: string
}
export type Seller = {
  id: string
  name: string
  handle: string
  biography: string | null
  logo_url: string | null
  cover_url: string | null
  status: SellerStatus
  verification: SellerVerification
  approval_policy: ApprovalPolicy
  holiday_from: string | null
  holiday_to: string | null
  rating_average: number
  rating_count: number
  created_at: string
}
/** A line of the merchant's list. */
export type SellerRow = Seller & { verification_requested_at: string | null }
export type SellerDetail = Seller & {
  product_count: number
  /** Now, at the server's clock. */
  is_on_holiday: boolean
  private: {
    legal_name: string
    tax_id: string | null
    email: string
    phone: string | null
    address: Address | null
    payout_method: string | null
    status_reason: string | null
    customer_id: string | null
    /** Set while the seller waits for a look at its documents. */
    verification_requested_at: string | null
    verification_reason: string | null
    verification_decided_at: string | null
  } | null
}
export type Membership = {
  id: string
  role: string
  seller: Pick<Seller, "id" | "name" | "handle" | "status" | "logo_url">
}
export type SellerMember = {
  id: string
  role: MemberRole
  created_at: string
  user: { id: string; email: string; first_name: string | null; last_name: string | null } | null
}
export type SellerInvite = {
  id: string
  email: string
  role: string
  expires_at: string
  accepted_at: string | null
  revoked_at: string | null
  created_at: string
  /** Told once, when the invitation is made. */
  url?: string
}
export type SellerProductRow = {
  id: string
  title: string
  thumbnail: string | null
  status: ProductStatus
  created_at: string
}

/** How many there are in each status, and how many wait for a look at their documents. */
export type SellerCounts = Record<SellerStatus | "verifications", number>

export const sellerKeys = queryKeys("seller")
export const membershipKeys = queryKeys("seller-membership")
const path = "/admin/sellers"

/** Null for the merchant's staff; otherwise for which seller the signed-in user works. */
export const useSellerMembership = () =>
  useQuery({
    queryKey: membershipKeys.all,
    queryFn: () =>
      sdk.client.fetch<{ seller_membership: Membership | null }>("/admin/seller-membership"),
    select: (data) => data.seller_membership,
    staleTime: 60_000,
  })

type SellerQuery = Partial<TableQuery> & { status?: string[]; verification_requested?: boolean }

export const useSellers = (query: SellerQuery, enabled = true) =>
  useQuery({
    queryKey: sellerKeys.list(query),
    queryFn: () => sdk.client.fetch<{ sellers: SellerRow[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
    enabled,
  })

export const useSellerCounts = () =>
  useQuery({
    queryKey: sellerKeys.list("counts"),
    queryFn: () => sdk.client.fetch<{ counts: SellerCounts }>(`${path}/counts`),
    select: (data) => data.counts,
  })

export const useSeller = (id: string, enabled = true) =>
  useQuery({
    queryKey: sellerKeys.detail(id),
    queryFn: () => sdk.client.fetch<{ seller: SellerDetail }>(`${path}/${id}`),
    select: (data) => data.seller,
    enabled,
  })

export const useSellerProductRows = (id: string, query: TableQuery) =>
  useQuery({
    queryKey: sellerKeys.detail(id, "products", query),
    queryFn: () =>
      sdk.client.fetch<{ products: SellerProductRow[] } & Page>(`${path}/${id}/products`, {
        query,
      }),
    placeholderData: keepPreviousData,
  })

const post = <T>(url: string, body: object = {}) =>
  sdk.client.fetch<T>(url, { method: "POST", body })

function useSellerMutation<TInput, TResult>(act: (input: TInput) => Promise<TResult>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: sellerKeys.all }),
  })
}

export const useApproveSeller = () =>
  useSellerMutation((id: string) =>
    post<{ seller: Seller; invite: SellerInvite | null }>(`${path}/${id}/approve`)
  )

export const useRejectSeller = () =>
  useSellerMutation(({ id, reason }: { id: string; reason: string }) =>
    post<{ seller: Seller }>(`${path}/${id}/reject`, { reason })
  )

export const useUpdateSeller = (id: string) =>
  useSellerMutation((body: { approval_policy: ApprovalPolicy }) =>
    post<{ seller: Seller }>(`${path}/${id}`, body)
  )
