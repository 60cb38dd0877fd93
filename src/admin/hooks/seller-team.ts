import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { sellerMeKeys } from "./seller-me"
import type { Page, SellerInvite, SellerMember } from "./seller"

export const MEMBER_ROLES = ["owner", "manager", "fulfilment", "finance", "support"] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]
export type TeamMember = SellerMember & { role: MemberRole; is_you: boolean }

const teamKeys = queryKeys("seller-team")
const members = "/seller/members"
const invites = "/seller/invites"
const ROWS_MAX = 100

export const useTeam = (enabled = true) =>
  useQuery({
    enabled,
    queryKey: teamKeys.list("members"),
    queryFn: () =>
      sdk.client.fetch<{ members: TeamMember[] } & Page>(members, { query: { limit: ROWS_MAX } }),
  })

export const useTeamInvites = () =>
  useQuery({
    queryKey: teamKeys.list("invites"),
    queryFn: () =>
      sdk.client.fetch<{ invites: SellerInvite[] } & Page>(invites, { query: { limit: ROWS_MAX } }),
  })

function useTeamMutation<TInput, TResult>(act: (input: TInput) => Promise<TResult>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: teamKeys.all }),
        // The role that changed may be the caller's own.
        client.invalidateQueries({ queryKey: sellerMeKeys.all }),
      ]),
  })
}

const post = <T>(url: string, body: object = {}) =>
  sdk.client.fetch<T>(url, { method: "POST", body })
const drop = (url: string) => sdk.client.fetch(url, { method: "DELETE" })

export const useChangeRole = () =>
  useTeamMutation(({ id, role }: { id: string; role: MemberRole }) =>
    post<{ member: TeamMember }>(`${members}/${id}`, { role })
  )

export const useRemoveMember = () => useTeamMutation((id: string) => drop(`${members}/${id}`))

/** Whoever left has nothing more to do here, so the session ends with it. */
export const useLeaveStore = () =>
  useMutation({
    mutationFn: async () => {
      await post(`${members}/leave`)
      await sdk.auth.logout()
    },
  })

export const useInviteToTeam = () =>
  useTeamMutation((body: { email: string; role: MemberRole }) =>
    post<{ invite: SellerInvite }>(invites, body)
  )

export const useRevokeInvite = () => useTeamMutation((id: string) => drop(`${invites}/${id}`))
