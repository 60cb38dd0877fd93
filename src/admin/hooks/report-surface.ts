import { useLocation } from "react-router-dom"
import { useSellerMe } from "./seller-me"

/** The same pages serve the merchant and a store; these are their addresses. */
const SURFACES = {
  merchant: { api: "/admin", pages: "/reports" },
  seller: { api: "/seller", pages: "/my-store/reports" },
} as const

/** Whose reports the page shows, as its address says. */
export const useReportSurface = () =>
  SURFACES[useLocation().pathname.startsWith("/my-store") ? "seller" : "merchant"]

const DEEDS = {
  run: "POST /seller/reports/:key/runs",
  cancel: "POST /seller/report-runs/:id/cancel",
  retry: "POST /seller/report-runs/:id/retry",
  schedule: "POST /seller/report-schedules",
} as const

/** Whether who is signed in may do more here than look. */
export function useMayDoReports() {
  const isSeller = useReportSurface().api === "/seller"
  const { data: me } = useSellerMe(isSeller)
  return (deed: keyof typeof DEEDS) => !isSeller || !!me?.permissions.includes(DEEDS[deed])
}
