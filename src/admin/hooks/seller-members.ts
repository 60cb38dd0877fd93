import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { type Page, type SellerInvite, sellerKeys, type SellerMember } from "./seller"
import type { MemberRole } from "./seller-team"

const path = (sellerId: string) => `/admin/sellers/${sellerId}`
const ROWS_MAX = 100

export const useSellerMembers = (id: string) =>
  useQuery({
    queryKey: sellerKeys.detail(id, "members"),
    queryFn: () =>
      sdk.client.fetch<{ members: SellerMember[] } & Page>(`${path(id)}/members`, {
        query: { limit: ROWS_MAX },
      }),
  })

export const useSellerInvites = (id: string) =>
  useQuery({
    queryKey: sellerKeys.detail(id, "invites"),
    queryFn: () =>
      sdk.client.fetch<{ invites: SellerInvite[] } & Page>(`${path(id)}/invites`, {
        query: { limit: ROWS_MAX },
      }),
  })

function useMemberMutation<TInput, TResult>(
  sellerId: string,
  act: (input: TInput) => Promise<TResult>
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: sellerKeys.detail(sellerId) }),
  })
}

export const useChangeMemberRole = (sellerId: string) =>
  useMemberMutation(sellerId, ({ id, role }: { id: string; role: MemberRole }) =>
    sdk.client.fetch(`${path(sellerId)}/members/${id}`, { method: "POST", body: { role } })
  )

export const useRemoveSellerMember = (sellerId: string) =>
  useMemberMutation(sellerId, (id: string) =>
    sdk.client.fetch(`${path(sellerId)}/members/${id}`, { method: "DELETE" })
  )

export const useInviteMember = (sellerId: string) =>
  useMemberMutation(sellerId, (body: { email?: string; role: MemberRole }) =>
    sdk.client.fetch<{ invite: SellerInvite }>(`${path(sellerId)}/invites`, {
      method: "POST",
      body,
    })
  )

export const useRevokeSellerInvite = (sellerId: string) =>
  useMemberMutation(sellerId, (id: string) =>
    sdk.client.fetch(`${path(sellerId)}/invites/${id}`, { method: "DELETE" })
  )
