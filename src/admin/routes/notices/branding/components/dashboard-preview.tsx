import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { BrandMark } from "../../../../components/brand/brand-mark"
import { accentsOf, contrastOf, DARK, WHITE } from "../../../../lib/contrast"

type Look = { name: string; color: string; logo_url: string }

const RATIO_DIGITS = 1

/** How the dashboard will wear what is being typed, on light and on dark panels. */
export const DashboardPreview = ({ name, color, logo_url }: Look) => {
  const { t } = useTranslation("notice")
  const { light, dark, button } = accentsOf(color)
  const panels = [
    { mode: "light", background: WHITE, words: "#18181b", accent: light },
    { mode: "dark", background: DARK, words: "#f4f4f5", accent: dark },
  ] as const
  return (
    <div className="flex flex-col gap-y-3">
      <Text size="small" weight="plus">
        {t("brand.dashboard_preview")}
      </Text>
      <div className="flex flex-wrap gap-3">
        {panels.map(({ mode, background, words, accent }) => (
          <div
            key={mode}
            aria-label={t(`brand.${mode}`)}
            role="img"
            className="shadow-elevation-card-rest flex min-w-40 flex-1 flex-col gap-y-3 rounded-lg p-3"
            style={{ background, color: words }}
          >
            <div className="flex items-center gap-x-2">
              <BrandMark name={name} color={color} logo_url={logo_url} className="size-6" />
              <span className="txt-compact-small-plus truncate" dir="auto">
                {name}
              </span>
            </div>
            <span className="txt-compact-small underline" style={{ color: accent }}>
              {t("brand.sample_link")}
            </span>
            <span
              className="txt-compact-small-plus w-fit rounded-md px-2 py-1"
              style={{ background: button, color: WHITE }}
            >
              {t("brand.sample_button")}
            </span>
          </div>
        ))}
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t(button === color.toLowerCase() ? "brand.contrast" : "brand.contrast_changed", {
          ratio: contrastOf(color, WHITE).toFixed(RATIO_DIGITS),
        })}
      </Text>
    </div>
  )
}
