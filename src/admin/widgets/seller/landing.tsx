import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { useEffect } from "react"
import { useLocation, useNavigate } from "react-router-dom"
import { useSellerMembership } from "../../hooks/seller"

const HOME = "/my-store"
const PROFILE = "/settings/profile"
const PREFERENCES = "/settings/notifications"
const OPEN = [HOME, PROFILE, PREFERENCES]

/** Pages that a seller may open; everything else in the dashboard is the merchant's. */
function pageForSeller(pathname: string) {
  if (OPEN.some((page) => pathname === page || pathname.startsWith(`${page}/`))) {
    return pathname
  }
  return pathname.startsWith("/settings") ? PROFILE : HOME
}

/**
 * The dashboard always lands on the orders of the merchant. This leads a seller on to "My store";
 * it shows nothing, and leaves the merchant alone.
 */
const LandingWidget = () => {
  const { data: membership } = useSellerMembership()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const target = membership ? pageForSeller(pathname) : pathname

  useEffect(() => {
    if (target !== pathname) navigate(target, { replace: true })
  }, [target, pathname, navigate])

  return null
}

export const config = defineWidgetConfig({ zone: "topbar", id: "souk:landing" })
export default LandingWidget
