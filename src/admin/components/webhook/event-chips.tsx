import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ALL } from "./patterns"

type EventChipsProps = {
  patterns: string[]
  /** The rest is a number; without it there are all. */
  max?: number
}

/** What an endpoint wants to hear of. */
export const EventChips = ({ patterns, max = patterns.length }: EventChipsProps) => {
  const { t } = useTranslation("webhook")
  const rest = patterns.slice(max)
  return (
    <ul className="flex flex-wrap items-center gap-1">
      {patterns.slice(0, max).map((pattern) => (
        <li key={pattern} className="min-w-0">
          <Badge size="2xsmall" className="max-w-full">
            <bdi className="truncate">{pattern === ALL ? t("events.all") : pattern}</bdi>
          </Badge>
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <Badge size="2xsmall" title={rest.join(", ")}>
            <bdi dir="ltr">{t("events.more", { count: rest.length })}</bdi>
          </Badge>
        </li>
      )}
    </ul>
  )
}
