import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMe } from "../../../../hooks/notice-me"
import type { Colleague } from "../../../../hooks/ticket-live"

/** Which colleagues have the ticket open, and who of them is writing. */
export const PresenceLine = ({ staff }: { staff: Colleague[] }) => {
  const { t, i18n } = useTranslation("ticket")
  const { data: me } = useMe()
  const others = staff.filter(({ id }) => id !== me?.id)
  if (!others.length) return null
  const names = (some: Colleague[]) =>
    new Intl.ListFormat(i18n.language.slice(0, 2)).format(some.map(({ name }) => name))
  const writing = others.filter(({ is_typing }) => is_typing)
  const reading = others.filter(({ is_typing }) => !is_typing)
  return (
    <div role="status" aria-live="polite" className="flex flex-wrap gap-x-4 gap-y-1 px-6 py-2">
      {writing.length > 0 && (
        <Presence isWriting>
          {t("presence.writing", { names: names(writing), count: writing.length })}
        </Presence>
      )}
      {reading.length > 0 && (
        <Presence>
          {t("presence.viewing", { names: names(reading), count: reading.length })}
        </Presence>
      )}
    </div>
  )
}

const Presence = ({ children, isWriting }: { children: string; isWriting?: boolean }) => (
  <span className="flex items-center gap-x-2">
    <span
      aria-hidden
      className={
        isWriting
          ? "bg-ui-tag-orange-icon size-2 animate-pulse rounded-full"
          : "bg-ui-tag-green-icon size-2 rounded-full"
      }
    />
    <Text size="small" className={isWriting ? "text-ui-tag-orange-text" : "text-ui-fg-subtle"}>
      {children}
    </Text>
  </span>
)
