import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { usePercent } from "../../../../components/auction/fee-examples"
import { Section } from "../../../../components/section"
import type { AuctionSettings } from "../../../../hooks/auction-settings"
import { TermsDrawer } from "./terms-drawer"

const SECONDS_PER_MINUTE = 60

/** What holds for auctions that do not say otherwise. */
export const UsualTerms = ({ settings }: { settings: AuctionSettings }) => {
  const { t } = useTranslation("auction")
  const percent = usePercent()
  const [isEditing, setEditing] = useState(false)
  const minutes = (seconds: number) =>
    t("minutes", { count: Math.round((seconds / SECONDS_PER_MINUTE) * 100) / 100 })
  const edit = {
    icon: <PencilSquare />,
    label: t("translation:actions.edit"),
    onClick: () => setEditing(true),
  }
  return (
    <Section
      level="h1"
      title={t("settings.title")}
      subtitle={t("settings.text")}
      actions={<ActionMenu groups={[{ actions: [edit] }]} />}
    >
      <SectionRow title={t("settings.fee")} value={<bdi>{percent(settings.fee_bps)}</bdi>} />
      <SectionRow
        title={t("settings.payment_hours")}
        value={t("hours", { count: settings.payment_hours })}
      />
      <SectionRow
        title={t("settings.offer_hours")}
        value={t("hours", { count: settings.offer_hours })}
      />
      <SectionRow
        title={t("terms.soft_close")}
        value={
          settings.soft_close_window_s && settings.soft_close_reset_s
            ? t("preview.moves", {
                window: minutes(settings.soft_close_window_s),
                reset: minutes(settings.soft_close_reset_s),
              })
            : t("preview.fixed")
        }
      />
      <SectionRow title={t("fields.on_default")} value={t(`policy.${settings.on_default}.name`)} />
      <SectionRow title={t("fields.relist_max")} value={String(settings.relist_max)} />
      <SectionRow
        title={t("settings.bids_per_10_s")}
        value={t("settings.bids", { count: settings.bids_per_10_s })}
      />
      <TermsDrawer settings={settings} open={isEditing} onClose={() => setEditing(false)} />
    </Section>
  )
}
