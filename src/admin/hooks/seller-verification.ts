import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { saveResponse } from "../lib/save-response"
import { sdk } from "../lib/sdk"
import type { SellerVerification } from "./seller"
import { storeKeys } from "./seller-store"

export const DOCUMENT_KINDS = ["identity", "registration", "tax", "bank", "other"] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]
export type StoreDocument = {
  id: string
  kind: DocumentKind
  filename: string
  mime_type: string
  /** Bytes. */
  size: number
  created_at: string
}
export type Verification = {
  status: SellerVerification
  /** Null once the merchant has decided. */
  requested_at: string | null
  decided_at: string | null
  reason: string | null
  documents: StoreDocument[]
}

export const DOCUMENTS_MAX = 10
export const DOCUMENT_BYTES_MAX = 10 * 1024 * 1024
export const DOCUMENT_TYPES = ["application/pdf", "image/jpeg", "image/png", "image/webp"]

const verificationKeys = queryKeys("seller-verification")
const path = "/seller/verification"

/** While the merchant looks, nothing more can be handed in. */
export const isWaiting = ({ requested_at }: Verification) => !!requested_at

export const useVerification = () =>
  useQuery({
    queryKey: verificationKeys.all,
    queryFn: () => sdk.client.fetch<{ verification: Verification }>(path),
    select: (data) => data.verification,
  })

function useVerificationMutation<TInput>(act: (input: TInput) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: verificationKeys.all }),
        client.invalidateQueries({ queryKey: storeKeys.all }),
      ]),
  })
}

export const useAskForVerification = () =>
  useVerificationMutation(() => sdk.client.fetch(path, { method: "POST", body: {} }))

export const useUploadDocument = () =>
  useVerificationMutation(({ kind, file }: { kind: DocumentKind; file: File }) => {
    const body = new FormData()
    body.append("kind", kind)
    body.append("file", file)
    return sdk.client.fetch(`${path}/documents`, {
      method: "POST",
      body,
      // The browser writes this header itself, with the boundary between the parts.
      headers: { "content-type": null },
    })
  })

export const useDeleteDocument = () =>
  useVerificationMutation((id: string) =>
    sdk.client.fetch(`${path}/documents/${id}`, { method: "DELETE" })
  )

export const useDownloadDocument = () =>
  useMutation({
    mutationFn: async ({ id, filename }: StoreDocument) => {
      const headers = { accept: "*/*" }
      const response = await sdk.client.fetch<Response>(`${path}/documents/${id}`, { headers })
      await saveResponse(response, filename)
    },
  })
