import { useEffect, useState } from "react"
import type { SellerView } from "../../lib/seller-view"

const MINUTE_MS = 60_000
const TICK_MS = 5_000

/** Begun minutes until the view ends; counts down by itself. */
export function useMinutesLeft({ expires_at }: SellerView) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil((new Date(expires_at).getTime() - now) / MINUTE_MS))
}
