import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { useLocation, useNavigate } from "react-router-dom"
import { AbovePage } from "../../components/seller-view/above-page"
import { ViewBanner } from "../../components/seller-view/view-banner"
import { useSellerMembership } from "../../hooks/seller"
import { useSellerView } from "../../hooks/seller-view"
import { rememberView } from "../../lib/seller-view"

const HOME = "/my-store"

/** The merchant's look at a store: a banner while it lasts, and the way back when it is over. */
const ViewWidget = () => {
  const { data: membership } = useSellerMembership()
  const view = useSellerView()
  const { pathname } = useLocation()
  const isInside = pathname === HOME || pathname.startsWith(`${HOME}/`)
  const isMerchant = membership === null
  useWayBack(isMerchant && isInside)
  useForgetting(isMerchant && !isInside && !view)

  useEffect(() => {
    // Somebody else signed in, in the same tab.
    if (membership && view) rememberView(null)
  }, [membership, view])

  if (!view || !isMerchant) return null
  return (
    <AbovePage>
      <ViewBanner key={view.id} view={view} isInside={isInside} />
    </AbovePage>
  )
}

/** A store's pages are nothing to the merchant without a view. */
function useWayBack(isMerchantInside: boolean) {
  const view = useSellerView()
  const navigate = useNavigate()
  const last = useRef(view)
  if (view) last.current = view
  const isLost = isMerchantInside && !view

  useEffect(() => {
    if (!isLost) return
    const seller = last.current?.seller
    navigate(seller ? `/sellers/${seller.id}` : "/sellers", { replace: true })
  }, [isLost, navigate])
}

/** What was read with a view goes when its pages are gone. */
function useForgetting(isOver: boolean) {
  const client = useQueryClient()
  useEffect(() => {
    if (isOver) client.removeQueries({ type: "inactive" })
  }, [isOver, client])
}

export const config = defineWidgetConfig({ zone: "topbar", id: "souk:seller-view" })
export default ViewWidget
