import { Plus, Users } from "@medusajs/icons"
import { Button, clx, Tooltip } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { TicketView, TicketViewTerms, useTicketViews } from "../../../hooks/ticket-views"
import { paramsOfView } from "./list-query"
import { ViewDrawer } from "./view-drawer"
import { ViewMenu } from "./view-menu"

type ViewBarProps = { selected: string | null; shown: Pick<TicketViewTerms, "filters" | "order"> }

/** Saved lists, each with how many tickets it has; what is shown now can be saved as another. */
export const ViewBar = ({ selected, shown }: ViewBarProps) => {
  const { t } = useTranslation("ticket")
  const { data: views = [] } = useTicketViews()
  const [isSaving, setSaving] = useState(false)
  const current = views.find(({ id }) => id === selected)
  return (
    <div className="flex flex-wrap items-center gap-2 px-6 py-3">
      <nav aria-label={t("views.label")} className="flex flex-wrap items-center gap-2">
        {views.map((view) => (
          <ViewLink key={view.id} view={view} isSelected={view.id === selected} />
        ))}
      </nav>
      {current && <ViewMenu view={current} shown={shown} />}
      <Button size="small" variant="transparent" onClick={() => setSaving(true)}>
        <Plus />
        {t("views.save")}
      </Button>
      <ViewDrawer open={isSaving} view={null} shown={shown} onClose={() => setSaving(false)} />
    </div>
  )
}

const ViewLink = ({ view, isSelected }: { view: TicketView; isSelected: boolean }) => {
  const { t } = useTranslation("ticket")
  const count = view.is_count_exact ? view.count : `${view.count}+`
  return (
    <Link
      to={{ search: `?${paramsOfView(view)}` }}
      aria-current={isSelected ? "page" : undefined}
      className={clx(
        "txt-compact-small transition-fg focus-visible:shadow-borders-focus flex max-w-[240px] items-center gap-x-1.5 rounded-full border px-2.5 py-1 outline-none",
        isSelected
          ? "bg-ui-bg-interactive text-ui-fg-on-color border-transparent"
          : "border-ui-border-base bg-ui-bg-component hover:bg-ui-bg-component-hover text-ui-fg-subtle"
      )}
    >
      <span className="truncate" dir="auto">
        {view.name}
      </span>
      <span className="shrink-0 tabular-nums opacity-70">{count}</span>
      {view.is_shared && (
        <Tooltip content={t("views.shared")}>
          <Users className="shrink-0 opacity-70" aria-label={t("views.shared")} />
        </Tooltip>
      )}
    </Link>
  )
}
