import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CannedPreview } from "../../hooks/ticket-canned"

const places = (names: string[]) => names.map((name) => `{{${name}}}`).join(", ")

/** What will be said, and which places stay as they are written. */
export const PreviewText = ({ preview }: { preview: CannedPreview }) => {
  const { t } = useTranslation("ticket")
  const { text, missing, unknown } = preview
  return (
    <section
      aria-label={t("canned.preview")}
      className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-2 rounded-lg p-3"
    >
      <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
        {t("canned.preview")}
      </Text>
      <Text size="small" className="whitespace-pre-line break-words" dir="auto">
        {text}
      </Text>
      {missing.length > 0 && (
        <Text size="xsmall" className="text-ui-tag-orange-text break-words">
          {t("canned.missing")} <bdi>{places(missing)}</bdi>
        </Text>
      )}
      {unknown.length > 0 && (
        <Text size="xsmall" className="text-ui-fg-error break-words">
          {t("canned.unknown")} <bdi>{places(unknown)}</bdi>
        </Text>
      )}
    </section>
  )
}
