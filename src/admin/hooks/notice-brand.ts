import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { noticeKeys } from "./notice"

export type NoticeBrand = {
  name: string
  logo_url: string | null
  favicon_url: string | null
  color: string
  postal_address: string | null
  support_email: string | null
  storefront_url: string | null
}
/** With the storefront that is meant where none is set. */
export type BrandSettings = NoticeBrand & { default_storefront_url: string }

const path = "/admin/notice-brand"

export const useNoticeBrand = () =>
  useQuery({
    queryKey: noticeKeys.detail("brand"),
    queryFn: () => sdk.client.fetch<{ brand: BrandSettings }>(path),
    select: ({ brand }) => brand,
  })

/** Every preview is made anew with it. */
export const useSaveNoticeBrand = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NoticeBrand) => sdk.client.fetch(path, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: noticeKeys.all }),
  })
}

/** Keeps a logo or an icon for everybody to see. */
export const useUploadBrandPicture = () =>
  useMutation({
    mutationFn: (file: File) => {
      const body = new FormData()
      body.append("files", file)
      return sdk.client.fetch<{ files: { url: string }[] }>("/admin/uploads", {
        method: "POST",
        body,
        // The browser writes this header itself, with the boundary between the parts.
        headers: { "content-type": null },
      })
    },
  })
