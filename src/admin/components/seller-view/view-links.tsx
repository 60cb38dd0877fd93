import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { NavLink } from "react-router-dom"

const HOME = "/my-store"
const PAGES = [
  "overview",
  "products",
  "orders",
  "auctions",
  "stock",
  "customers",
  "imports",
  "team",
  "profile",
] as const

/** The pages of the store, which are not in the merchant's own menu. */
export const ViewLinks = () => {
  const { t } = useTranslation("seller")
  return (
    <nav aria-label={t("view.banner.pages")} className="flex gap-x-1 overflow-x-auto px-3 pb-2">
      {PAGES.map((page) => (
        <NavLink
          key={page}
          to={page === "overview" ? HOME : `${HOME}/${page}`}
          end={page === "overview"}
          className={({ isActive }) =>
            clx(
              "txt-compact-small-plus text-nowrap rounded-md px-2 py-1 outline-none",
              "hover:bg-ui-tag-orange-bg-hover focus-visible:shadow-borders-focus",
              isActive && "bg-ui-tag-orange-bg-hover underline underline-offset-4"
            )
          }
        >
          {t(`view.pages.${page}`)}
        </NavLink>
      ))}
    </nav>
  )
}
