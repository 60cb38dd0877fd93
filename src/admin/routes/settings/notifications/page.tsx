import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { PageSkeleton } from "../../../components/page-skeleton"
import { PreferenceSide, usePreferences } from "../../../hooks/notice-preferences"
import { useSellerMembership } from "../../../hooks/seller"
import { DeliverySection } from "./components/delivery-section"
import { PreferenceMatrix } from "./components/preference-matrix"
import { TelegramSection } from "./components/telegram-section"

/** They speak for the store. */
const HEADS = ["owner", "manager"]

/** What whoever is signed in is told: one page for the merchant's staff and for sellers. */
const NotificationsPage = () => {
  const { data: membership, error } = useSellerMembership()
  if (error && membership === undefined) throw error
  if (membership === undefined) return <PageSkeleton main={1} side={1} />
  if (!membership) return <Preferences side="merchant" isHead />
  return <Preferences side="seller" isHead={HEADS.includes(membership.role)} />
}

/** A head may also choose for all. */
type PreferencesProps = { side: PreferenceSide; isHead: boolean }

const Preferences = ({ side, isHead }: PreferencesProps) => {
  const { data: preferences, error } = usePreferences(side)
  if (error && !preferences) throw error
  if (!preferences) return <PageSkeleton main={1} side={1} />
  return (
    <LayoutComposer
      widgetsZonePrefix="notice.preferences"
      preferredLayoutId="core:two-column"
      data={preferences}
      sections={{
        main: (
          <LayoutComposer.Entry id="PreferenceMatrix">
            <PreferenceMatrix side={side} isHead={isHead} preferences={preferences} />
          </LayoutComposer.Entry>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="Delivery">
              <DeliverySection side={side} preferences={preferences} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="TelegramChat">
              {side === "seller" && isHead && <TelegramSection />}
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.mine",
  translationNs: "notice",
})
export const handle = { breadcrumb: () => i18n.t("notice:menu.mine") }
export default NotificationsPage
