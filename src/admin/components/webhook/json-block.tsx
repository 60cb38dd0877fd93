import { Copy, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type JsonBlockProps = { title: string; value: object }

/** A JSON document to read and to take along. */
export const JsonBlock = ({ title, value }: JsonBlockProps) => {
  const { t } = useTranslation("webhook")
  const text = JSON.stringify(value, null, 2)
  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <div className="flex items-center justify-between gap-x-2">
        <Heading level="h3">{title}</Heading>
        <Copy
          content={text}
          className="text-ui-fg-muted"
          aria-label={t("json.copy", { what: title })}
        />
      </div>
      <pre
        dir="ltr"
        tabIndex={0}
        className="bg-ui-bg-subtle text-ui-fg-subtle txt-compact-xsmall max-h-96 overflow-auto rounded-md border p-3 font-mono"
      >
        {text}
      </pre>
    </div>
  )
}
