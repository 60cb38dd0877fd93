import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { saveResponse } from "../lib/save-response"
import { sdk } from "../lib/sdk"
import type { Page, Seller } from "./seller"
import { sellerKeys } from "./seller"
import type { Closing } from "./seller-store"
import type { StoreDocument } from "./seller-verification"

/** The merchant's judgement of a store: whether it may sell, and who stands behind it. */
const path = (id: string) => `/admin/sellers/${id}`
const DOCUMENTS_MAX = 100

const post = (url: string, body: object = {}) =>
  sdk.client.fetch<{ seller: Seller }>(url, { method: "POST", body })

function useTrustMutation<TInput>(act: (input: TInput) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: sellerKeys.all }),
  })
}

export const useSuspendSeller = (id: string) =>
  useTrustMutation((reason: string) => post(`${path(id)}/suspend`, { reason }))

export const useReactivateSeller = (id: string) =>
  useTrustMutation(() => post(`${path(id)}/reactivate`))

/** The handle is typed by hand, so that nobody closes a store by a slip. */
export const useCloseSeller = (id: string) =>
  useTrustMutation((body: { reason: string; handle: string }) => post(`${path(id)}/close`, body))

/** What keeps the store from closing; read anew each time it is asked. */
export const useSellerClosing = (id: string) =>
  useQuery({
    queryKey: sellerKeys.detail(id, "closing"),
    queryFn: () => sdk.client.fetch<{ closing: Closing }>(`${path(id)}/closing`),
    select: (data) => data.closing,
    staleTime: 0,
    gcTime: 0,
  })

export const useVerifySeller = () => useTrustMutation((id: string) => post(`${path(id)}/verify`))

export const useRejectVerification = () =>
  useTrustMutation(({ id, reason }: { id: string; reason: string }) =>
    post(`${path(id)}/reject-verification`, { reason })
  )

export const useSellerDocuments = (id: string) =>
  useQuery({
    queryKey: sellerKeys.detail(id, "documents"),
    queryFn: () =>
      sdk.client.fetch<{ documents: StoreDocument[] } & Page>(`${path(id)}/documents`, {
        query: { limit: DOCUMENTS_MAX },
      }),
    placeholderData: keepPreviousData,
  })

/** Read with the session and not opened by a link, so that a refusal can be shown. */
export const useDownloadSellerDocument = (sellerId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, filename }: StoreDocument) => {
      const response = await sdk.client.fetch<Response>(`${path(sellerId)}/documents/${id}`, {
        headers: { accept: "*/*" },
      })
      await saveResponse(response, filename)
    },
    // That it was opened is an entry of the audit.
    onSuccess: () => client.invalidateQueries({ queryKey: sellerKeys.detail(sellerId, "audit") }),
  })
}
