import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { noticeKeys } from "./notice"

export type PublicBrand = {
  name: string
  logo_url: string | null
  favicon_url: string | null
  color: string
}

const FRESH_MS = 60_000

/** What the dashboard wears. Also asked before anybody is signed in. */
export const useBrand = () =>
  useQuery({
    queryKey: noticeKeys.detail("public-brand"),
    queryFn: () => sdk.client.fetch<{ brand: PublicBrand }>("/brand"),
    select: ({ brand }) => brand,
    staleTime: FRESH_MS,
  })
