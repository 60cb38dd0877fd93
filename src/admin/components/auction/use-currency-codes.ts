import { useStore } from "@medusajs/dashboard/hooks"
import { useMemo } from "react"

/** The shop's currencies, the default one first; empty until they are known. */
export function useCurrencyCodes(): string[] {
  const { store } = useStore()
  return useMemo(
    () =>
      [...(store?.supported_currencies ?? [])]
        .sort((a, b) => Number(b.is_default) - Number(a.is_default))
        .map(({ currency_code }) => currency_code),
    [store]
  )
}
