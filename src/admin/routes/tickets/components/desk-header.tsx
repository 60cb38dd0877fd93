import { Button, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

type DeskHeaderProps = { onCreate: () => void; onHelp: () => void }

/** Above the tabs: beside the table's own tools there is no room for it on a telephone. */
export const DeskHeader = ({ onCreate, onHelp }: DeskHeaderProps) => {
  const { t } = useTranslation("ticket")
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div className="min-w-0 flex-1 basis-48">
        <Heading>{t("list.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("list.description")}
        </Text>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {/* Who has no keyboard needs no list of keys. */}
        <Button
          size="small"
          variant="transparent"
          className="max-md:hidden"
          aria-keyshortcuts="?"
          onClick={onHelp}
        >
          {t("keys.title")}
        </Button>
        <Button size="small" variant="secondary" asChild>
          <Link to="/tickets/stats">{t("stats.open")}</Link>
        </Button>
        <Button size="small" aria-keyshortcuts="c" onClick={onCreate}>
          {t("create.action")}
        </Button>
      </div>
    </div>
  )
}
