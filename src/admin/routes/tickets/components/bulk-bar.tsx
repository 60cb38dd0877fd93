import { CommandBar, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Ticket } from "../../../hooks/ticket"
import { AssignDrawer } from "./assign-drawer"
import { MergeDrawer } from "./merge-drawer"
import { TagDrawer } from "./tag-drawer"
import { useBulkDeed } from "./use-bulk-deed"

type BulkBarProps = { tickets: Ticket[]; onDone: () => void }
type Opened = "assign" | "tag" | "merge" | null

/** What can be done to all tickets that are selected. */
export const BulkBar = ({ tickets, onDone }: BulkBarProps) => {
  const { t } = useTranslation("ticket")
  const prompt = usePrompt()
  const [opened, setOpened] = useState<Opened>(null)
  const ids = tickets.map(({ id }) => id)
  const act = useBulkDeed(ids, onDone)
  const close = () => setOpened(null)
  const closeTickets = async () => {
    const agreed = await prompt({
      title: t("bulk.close_title", { count: ids.length }),
      description: t("bulk.close_text"),
      confirmText: t("bulk.close"),
      cancelText: t("translation:actions.cancel"),
    })
    if (agreed) await act({ action: "close" })
  }
  return (
    <>
      <CommandBar open={ids.length > 0 && !opened}>
        <CommandBar.Bar className="max-w-[calc(100vw-2rem)] overflow-x-auto whitespace-nowrap">
          <CommandBar.Value>{t("bulk.selected", { count: ids.length })}</CommandBar.Value>
          <CommandBar.Seperator />
          <CommandBar.Command
            label={t("bulk.assign")}
            shortcut="a"
            action={() => setOpened("assign")}
          />
          <CommandBar.Seperator />
          <CommandBar.Command label={t("bulk.tag")} shortcut="t" action={() => setOpened("tag")} />
          <CommandBar.Seperator />
          <CommandBar.Command
            label={t("bulk.close")}
            shortcut="e"
            action={() => void closeTickets()}
          />
          <CommandBar.Seperator />
          <CommandBar.Command
            label={t("bulk.merge")}
            shortcut="m"
            action={() => setOpened("merge")}
          />
          <CommandBar.Seperator />
          <CommandBar.Command label={t("bulk.clear")} shortcut="Escape" action={onDone} />
        </CommandBar.Bar>
      </CommandBar>
      <AssignDrawer open={opened === "assign"} count={ids.length} act={act} onClose={close} />
      <TagDrawer open={opened === "tag"} count={ids.length} act={act} onClose={close} />
      <MergeDrawer open={opened === "merge"} chosen={tickets} act={act} onClose={close} />
    </>
  )
}
