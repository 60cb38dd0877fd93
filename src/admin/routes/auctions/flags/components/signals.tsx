import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Signal } from "../../../../hooks/auction-flags"

/** What looks odd, the most striking first, each with the facts behind it. */
export const Signals = ({ signals }: { signals: Signal[] }) => {
  const { t } = useTranslation("auction")
  const words = useFacts()
  return (
    <ul className="flex min-w-[260px] max-w-[520px] flex-col gap-y-2 whitespace-normal py-2">
      {[...signals]
        .sort((a, b) => b.score - a.score)
        .map((signal) => (
          <li key={signal.kind} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
            <Badge size="2xsmall">{t(`flags.kind.${signal.kind}`)}</Badge>
            <span className="txt-small text-ui-fg-subtle min-w-0 break-words">{words(signal)}</span>
          </li>
        ))}
    </ul>
  )
}

function useFacts() {
  const { t } = useTranslation("auction")
  return ({ kind, facts }: Signal) => {
    if (kind !== "same_email_or_card") return t(`flags.facts.${kind}`, facts)
    return [
      facts.is_own_account && t("flags.facts.own_account"),
      facts.email && t("flags.facts.email", facts),
      facts.same_card && t("flags.facts.same_card"),
    ]
      .filter(Boolean)
      .join(" · ")
  }
}
