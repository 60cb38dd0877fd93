import { EllipsisHorizontal, FloppyDisk, PencilSquare, Trash } from "@medusajs/icons"
import { DropdownMenu, IconButton, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import {
  TicketView,
  TicketViewTerms,
  useDeleteTicketView,
  useSaveTicketView,
} from "../../../hooks/ticket-views"
import { errorMessage } from "../../../lib/error-message"
import { ViewDrawer } from "./view-drawer"

type ViewMenuProps = { view: TicketView; shown: Pick<TicketViewTerms, "filters" | "order"> }

/** What can be done with the saved list that is shown. */
export const ViewMenu = ({ view, shown }: ViewMenuProps) => {
  const { t, i18n } = useTranslation("ticket")
  const [isEditing, setEditing] = useState(false)
  const { mutate: save } = useSaveTicketView(view.id)
  const remove = useRemove(view)
  const keep = () =>
    save(shown, {
      onSuccess: () => toast.success(t("views.kept", { name: view.name })),
      onError: (error) => toast.error(errorMessage(error)),
    })
  return (
    <>
      <DropdownMenu dir={i18n.dir()}>
        <DropdownMenu.Trigger asChild>
          <IconButton size="small" aria-label={t("views.menu", { name: view.name })}>
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content>
          <DropdownMenu.Item className="gap-x-2" onClick={keep}>
            <FloppyDisk className="text-ui-fg-subtle" />
            {t("views.keep")}
          </DropdownMenu.Item>
          <DropdownMenu.Item className="gap-x-2" onClick={() => setEditing(true)}>
            <PencilSquare className="text-ui-fg-subtle" />
            {t("views.edit")}
          </DropdownMenu.Item>
          <DropdownMenu.Separator />
          <DropdownMenu.Item className="gap-x-2" onClick={remove}>
            <Trash className="text-ui-fg-subtle" />
            {t("translation:actions.delete")}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu>
      <ViewDrawer open={isEditing} view={view} onClose={() => setEditing(false)} />
    </>
  )
}

function useRemove({ id, name, is_shared }: TicketView) {
  const { t } = useTranslation("ticket")
  const prompt = usePrompt()
  const [, setParams] = useSearchParams()
  const { mutate } = useDeleteTicketView()
  return async () => {
    const agreed = await prompt({
      title: t("views.delete_title", { name }),
      description: t(is_shared ? "views.delete_shared" : "views.delete_own"),
      confirmText: t("translation:actions.delete"),
      cancelText: t("translation:actions.cancel"),
    })
    if (!agreed) return
    mutate(id, {
      onSuccess: () => {
        setParams({})
        toast.success(t("views.deleted", { name }))
      },
      onError: (error) => toast.error(errorMessage(error)),
    })
  }
}
