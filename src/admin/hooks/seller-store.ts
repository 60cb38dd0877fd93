import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { type Address, membershipKeys, type Seller } from "./seller"
import { sellerMeKeys } from "./seller-me"

export type SellerStore = Seller & {
  holiday_from: string | null
  holiday_to: string | null
  /** Today, at the server's clock. */
  is_on_holiday: boolean
  verification_requested_at: string | null
  low_stock_threshold: number
  legal_name: string
  tax_id: string | null
  email: string
  phone: string | null
  address: Address | null
  status_reason: string | null
}
export type SellerStoreUpdate = Partial<
  Pick<
    SellerStore,
    "name" | "biography" | "logo_url" | "cover_url" | "phone" | "address" | "low_stock_threshold"
  >
>
export type Amount = { currency_code: string; amount: number }
export type SellerCurrency = { code: string; decimal_digits: number; is_default: boolean }
export type SellerShippingOption = { id: string; name: string; prices: (Amount & { id: string })[] }
/** What must be done before the store can close. */
export type Closing = {
  can_close: boolean
  blockers: { type: string; count: number; message: string }[]
}
export type Holiday = { from?: string; to: string }
export type InvitePreview = {
  email: string
  role: string
  expires_at: string
  has_login: boolean
  seller: Pick<Seller, "name" | "handle" | "logo_url">
}
export type AcceptInvite = {
  token: string
  password: string
  first_name?: string
  last_name?: string
}

export const UPLOAD_BYTES_MAX = 4 * 1024 * 1024
export const UPLOAD_FILES_MAX = 10
export const UPLOAD_TYPES = ["image/jpeg", "image/png", "image/webp", "image/gif"]

export const storeKeys = queryKeys("seller-store")
const shippingKeys = queryKeys("seller-shipping-option")

export const useSellerStore = () =>
  useQuery({
    queryKey: storeKeys.all,
    queryFn: () => sdk.client.fetch<{ store: SellerStore }>("/seller/store"),
    select: (data) => data.store,
  })

function useStoreMutation<TInput>(act: (input: TInput) => Promise<{ store: SellerStore }>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: storeKeys.all }),
        client.invalidateQueries({ queryKey: membershipKeys.all }),
        client.invalidateQueries({ queryKey: sellerMeKeys.all }),
      ]),
  })
}

const post = (url: string, body: object) =>
  sdk.client.fetch<{ store: SellerStore }>(url, { method: "POST", body })

export const useUpdateSellerStore = () =>
  useStoreMutation((body: SellerStoreUpdate) => post("/seller/store", body))

export const useSetHoliday = () =>
  useStoreMutation((body: Holiday) => post("/seller/store/holiday", body))

export const useClearHoliday = () =>
  useStoreMutation(() =>
    sdk.client.fetch<{ store: SellerStore }>("/seller/store/holiday", { method: "DELETE" })
  )

export const useClosing = () =>
  useQuery({
    queryKey: storeKeys.detail("closing"),
    queryFn: () => sdk.client.fetch<{ closing: Closing }>("/seller/store/closing"),
    select: (data) => data.closing,
  })

/** The handle is typed by hand, so that nobody closes a store by a slip. */
export const useCloseStore = () =>
  useStoreMutation((handle: string) => post("/seller/store/close", { handle }))

export const useSellerCurrencies = () =>
  useQuery({
    queryKey: storeKeys.detail("currencies"),
    queryFn: () => sdk.client.fetch<{ currencies: SellerCurrency[] }>("/seller/currencies"),
    select: ({ currencies }) =>
      [...currencies].sort((a, b) => Number(b.is_default) - Number(a.is_default)),
    staleTime: Infinity,
  })

export const useSellerShippingOptions = () =>
  useQuery({
    queryKey: shippingKeys.all,
    queryFn: () =>
      sdk.client.fetch<{ shipping_options: SellerShippingOption[] }>("/seller/shipping-options"),
    select: (data) => data.shipping_options,
  })

export const useUpdateShippingOption = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { name?: string; prices?: Amount[] }) =>
      sdk.client.fetch(`/seller/shipping-options/${id}`, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: shippingKeys.all }),
  })
}

/** Sends pictures to the server; the addresses come back in the same order. */
export const useUploadPictures = () =>
  useMutation({
    mutationFn: (files: File[]) => {
      const body = new FormData()
      files.forEach((file) => body.append("files", file))
      return sdk.client.fetch<{ files: { id: string; url: string }[] }>("/seller/uploads", {
        method: "POST",
        body,
        // The browser writes this header itself, with the boundary between the parts.
        headers: { "content-type": null },
      })
    },
  })

export const useInvitePreview = (token: string | null) =>
  useQuery({
    queryKey: ["seller-invite-preview", token],
    queryFn: () =>
      sdk.client.fetch<{ seller_invite: InvitePreview }>("/seller/invites/preview", {
        method: "POST",
        body: { token },
      }),
    select: (data) => data.seller_invite,
    enabled: !!token,
    retry: false,
  })

/** Accepts the invitation and signs in, so that the dashboard opens at once. */
export const useAcceptInvite = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: AcceptInvite) => {
      const { email } = await sdk.client.fetch<{ email: string }>("/seller/invites/accept", {
        method: "POST",
        body,
      })
      await sdk.auth.login("user", "emailpass", { email, password: body.password })
    },
    // Whatever was read as someone else must not be shown to the new member.
    onSuccess: () => client.clear(),
  })
}
