import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { NavLink } from "react-router-dom"
import { useReportSurface } from "../../hooks/report-surface"

const PAGES = { library: "", runs: "/runs", schedules: "/schedules" } as const

/** The three pages of reports, side by side: on a store's menu only the first has an entry. */
export const ReportNav = () => {
  const { t } = useTranslation("report")
  const { pages } = useReportSurface()
  return (
    <nav aria-label={t("nav.label")} className="flex gap-x-2 overflow-x-auto p-1">
      {(Object.keys(PAGES) as (keyof typeof PAGES)[]).map((page) => (
        <NavLink
          key={page}
          end
          to={pages + PAGES[page]}
          className={({ isActive }) =>
            clx(
              "txt-compact-small-plus text-nowrap rounded-full px-3 py-1.5 outline-none",
              "transition-fg focus-visible:shadow-borders-focus",
              isActive
                ? "bg-ui-bg-base text-ui-fg-base shadow-elevation-card-rest"
                : "text-ui-fg-subtle hover:text-ui-fg-base"
            )
          }
        >
          {t(`nav.${page}`)}
        </NavLink>
      ))}
    </nav>
  )
}
