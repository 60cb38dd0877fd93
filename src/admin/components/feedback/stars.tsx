import { Star, StarSolid } from "@medusajs/icons"
import { useTranslation } from "react-i18next"

const ALL = [1, 2, 3, 4, 5]

/** What one person gave. */
export const Stars = ({ count }: { count: number }) => {
  const { t } = useTranslation("feedback")
  return (
    <span
      role="img"
      aria-label={t("figures.stars", { count })}
      className="inline-flex shrink-0 items-center gap-x-0.5"
    >
      {ALL.map((star) =>
        star <= count ? (
          <StarSolid key={star} aria-hidden className="text-ui-tag-orange-icon" />
        ) : (
          <Star key={star} aria-hidden className="text-ui-fg-muted" />
        )
      )}
    </span>
  )
}
