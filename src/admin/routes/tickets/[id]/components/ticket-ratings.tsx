import { Star, StarSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { Section } from "../../../../components/section"
import type { TicketRating } from "../../../../hooks/ticket"

const STARS = [1, 2, 3, 4, 5]

/** How content the requester was with each solution. */
export const TicketRatings = ({ ratings }: { ratings: TicketRating[] }) => {
  const { t } = useTranslation("ticket")
  if (!ratings.length) return null
  return (
    <Section title={t("csat.title")}>
      <ul className="flex flex-col gap-y-4 px-6 py-4">
        {ratings.map(({ solve_count, rating, comment, created_at }) => (
          <li key={solve_count} className="flex flex-col gap-y-1">
            <div className="flex items-center justify-between gap-x-3">
              <span
                role="img"
                aria-label={t("csat.stars", { count: rating })}
                className="text-ui-tag-orange-icon flex"
              >
                {STARS.map((star) =>
                  star <= rating ? <StarSolid key={star} /> : <Star key={star} />
                )}
              </span>
              <Text size="xsmall" className="text-ui-fg-muted">
                <DateText date={created_at} />
              </Text>
            </div>
            {comment && (
              <Text size="small" className="whitespace-pre-line break-words" dir="auto">
                {comment}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
